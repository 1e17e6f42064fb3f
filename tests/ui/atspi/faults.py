# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a part of the window for those who do not see it, or have no mouse."""

import re

from atspi import describe, is_shown, name_of, states_of

# A widget without a name goes by its class; a mnemonic has no place in what is read out. The path of a
# file may have underscores of its own.
CLASS_NAME = re.compile(r"(Gtk|Gdk|Adw|Accord)[A-Z]\w*")
MNEMONIC = re.compile(r"^[^/]*_\w")

BUTTONS = {"push button", "toggle button", "link"}
CONTROLS = BUTTONS | {"check box", "radio button", "combo box", "entry", "text", "menu item", "list",
                      "list item", "table row", "tree table", "slider", "spin button", "page tab",
                      "page tab list"}
# These are read out when they appear, or to say where one is.
TELLING = {"heading", "status bar", "alert", "notification", "dialog", "frame"}
# One stop of Tab, where arrows lead from one to the next.
ITEMS = {"list item", "table row", "table cell", "menu item", "radio button"}
# What they hold has the focus.
HOLDERS = {"scroll pane", "list", "tree table", "dialog", "frame"}


class Node:
    """An object as it was when it was looked at: asking it costs a message for every answer."""

    def __init__(self, accessible, parent, states):
        self.accessible, self.parent, self.states = accessible, parent, states
        self.role, self.name = accessible.get_role_name(), name_of(accessible)
        self.children = []
        if self.role == "table cell":
            return  # is called by all that stands in it
        for i in range(accessible.get_child_count()):
            child = accessible.get_child_at_index(i)
            states = set() if child is None else states_of(child)
            if "VISIBLE" in states:
                self.children.append(Node(child, self, states))

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def above(self):
        """What it lies in, from the inside out."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def lies_in(self, role, name=None):
        return any(node.role == role and name in (None, node.name) for node in self.above())

    def is_shown(self):
        return is_shown(self.accessible)

    def is_control(self):
        return "FOCUSABLE" in self.states or self.role in CONTROLS

    def has_name(self):
        return bool(self.name.strip()) and not CLASS_NAME.fullmatch(self.name)

    def is_heading(self):
        """The name of a column."""
        return self.parent is not None and self.parent.is_headings()

    def is_headings(self):
        """GTK calls the line of the headings a row, which takes the focus only where they do."""
        return (self.role == "table row" and self.parent is not None
                and self.parent.role == "tree table")


def toolkit_names_badly(node):
    # GTK calls a scrolled window focusable, which only hands the focus on to what it holds.
    if node.role == "scroll pane":
        return True
    # The list with what is chosen inside AdwComboRow, and the button inside GtkDropDown: what they are
    # in has the name.
    if node.lies_in("combo box"):
        return next(found for found in node.above() if found.role == "combo box").has_name()
    # The list inside AdwExpanderRow: the row has the name.
    if node.role == "list" and node.lies_in("list item"):
        return True
    # AdwAboutWindow: its lists of rows, the button that copies the version, and its page of
    # troubleshooting, which is not offered here. GtkShortcutsWindow: the button and the entry that
    # search it, and the numbers of its pages.
    return node.lies_in("frame", "About") or node.lies_in("frame", "Keyboard Shortcuts")


def is_decorative(image):
    """What an image in a control shows is told by the control's name, or else by the words beside it."""
    return (any((node.is_control() or node.role in TELLING) and node.has_name()
                for node in image.above())
            or any(node.role == "label" and node.has_name() for node in image.parent.children))


def name_fault(node):
    if MNEMONIC.search(node.name):
        return "shows its mnemonic"
    if node.has_name():
        return None
    if node.is_control() or (node.role in TELLING and node.is_shown()):
        return "has no name"
    if node.role == "image" and node.is_shown() and not is_decorative(node):
        return "says nothing of what it shows"
    return None


def find_twins(node):
    """Buttons side by side that cannot be told apart."""
    seen, twins = {}, []
    for child in node.children:
        if child.role in BUTTONS and child.is_shown():
            key = (child.name, child.accessible.get_description())
            if key in seen:
                twins.append(child)
            seen[key] = child
    return twins


def find_faults(top):
    """What is wrong with the names of TOP and what is below it."""
    found = []
    for node in top.walk():
        fault = name_fault(node)
        if fault is not None and not toolkit_names_badly(node):
            found.append(f"{describe(node.accessible)} {fault}")
        found += [f"{describe(twin.accessible)} has a neighbour of the same name"
                  for twin in find_twins(node)]
        if node.role == "tree table" and not any(
                below.is_heading() and below.has_name() for below in node.walk()):
            found.append(f"{describe(node.accessible)} has no names of columns")
    return found


def find_unreached(top, reached):
    """What below TOP takes the focus, but did not get it while Tab went round: REACHED did."""
    stops = [node for node in top.walk() if node.accessible in reached]
    holders = {node for stop in stops for node in [stop, *stop.above()]}
    lists = {stop.parent for stop in stops if stop.role in ITEMS or stop.is_heading()}

    def is_excused(node):
        if node.role in HOLDERS or node in holders or not {"FOCUSABLE", "SENSITIVE"} <= node.states:
            return True
        if node.is_headings() or node.lies_in("combo box"):
            return True
        if node.role in ITEMS or node.is_heading():
            return node.parent in lists
        # Of the window's frame: Tab is not for it, Ctrl+W closes.
        return node.name == "Close" and node.accessible.get_description() == "Close the window"

    return [f"Tab does not reach {describe(node.accessible)}" for node in top.walk()
            if not is_excused(node) and node.is_shown()]
