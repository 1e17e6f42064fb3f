#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_walk.py ACCORD ACCORDCTL [PART PARTS]: goes through the pages that the sidebar offers, every list
and record on them, every form, menu and popover, as a screen reader and a keyboard do; finds what has
no name, and what Tab does not reach. PART of PARTS takes every so many pages only; the last takes
what is no page as well. Without parts it is a short walk, in one go: every list, the first record of each
and a form, and what has no name there; Tab goes round the first page and the form only."""

import sys

from atspi import (Accord, Focus, Report, Screen, describe, find, find_all, get_view, go_to_page,
                   has_state, keys, name_of, poll, press, states_of, title_in_front, type_into, wait_for_focus)
from faults import Node, find_faults, find_unreached

REGISTER = "Accord – NHS Thurrock CCG"
LEADS_TO_A_PAGE = {"Board pack…", "Read a constitution…"}  # which asks
FIRST = "Better Care Fund"


class Walk:
    """Looks at one thing after the other; what is found wrong fails that step only."""

    def __init__(self, report, is_short):
        self.report, self.is_short = report, is_short
        self.focus = Focus()
        self.asked = set(LEADS_TO_A_PAGE)  # what opens the same form from many places is followed once
        self.is_good = True

    def look(self, place, root, least, by_tab=False):
        """All is well below ROOT, and Tab goes round where it is asked to; and there are at LEAST so
        many controls: an empty place that passes would prove nothing. Returns what there is."""
        def look_once():
            # What appears and goes meanwhile is looked at again.
            top = Node(root, None, states_of(root))
            return top if sum(node.is_control() for node in top.walk()) >= least else None

        top = poll(f"{least} controls or more in {place}", look_once)
        problems = find_faults(top)
        # Where there is but one stop, Tab would have nowhere to go.
        if by_tab and find_unreached(top, self.focus.now()):
            problems += find_unreached(top, self.focus.go_round())
        self.is_good = self.report.tell(place, problems) and self.is_good
        return top


# --- The parts of the window -----------------------------------------------------------------------

def menu_buttons(top):
    """Buttons in which another lies, which opens the popover."""
    return [node.parent for node in top.walk()
            if node.role == "push button" and node.parent is not None
            and node.parent.role == "push button" and node.is_shown()]


def walk_popover(walk_, place, button):
    outer = button.accessible
    press(button.children[0].accessible)
    poll(f"what “{button.name}” opens",
         lambda: outer.get_child_count() > 1 and has_state(outer, "EXPANDED"))
    popover = outer.get_child_at_index(1)
    walk_.look(f"{place}: {button.name}", popover, least=1,
               by_tab=popover.get_role_name() != "menu")
    keys("Escape")
    poll(f"“{button.name}” to close", lambda: not has_state(outer, "EXPANDED"))


# --- Forms -----------------------------------------------------------------------------------------

def window_in_front(accord):
    """The dialog that is in front, or None where it is the register."""
    title = title_in_front()
    return next((found for found in accord.windows()
                 if name_of(found) == title and title != REGISTER), None)


def leave_dialog(accord, dialog):
    title = name_of(dialog)
    keys("Escape")
    accord.wait_until_closed(title)
    accord.window(REGISTER)


def walk_dialog(walk_, accord, place):
    """The dialog that is opening; GTK's own, for files and for printers, are GTK's."""
    dialog = poll(f"the dialog of {place}", lambda: window_in_front(accord))
    title = name_of(dialog)
    is_own = title != "Print" and not find_all(dialog, "filler", "GtkFileChooserWidget")
    if is_own and title not in walk_.asked:
        walk_.asked.add(title)
        walk_.look(f"the form “{title}”", dialog, least=1, by_tab=not walk_.is_short)
    leave_dialog(accord, dialog)


def walk_forms(walk_, accord, place, top):
    """The buttons that ask something before they do it end in an ellipsis."""
    for node in top.walk():
        if (node.role == "push button" and node.name.endswith("…") and "SENSITIVE" in node.states
                and node.name not in walk_.asked and node.is_shown()):
            walk_.asked.add(node.name)
            press(node.accessible)
            walk_dialog(walk_, accord, f"{place}: {node.name}")


# --- Pages and records -----------------------------------------------------------------------------

def walk_record(walk_, accord, window, place, row):
    """What Enter opens on a row: the page of the record, or its form."""
    before = get_view(window)
    wait_for_focus(row)
    keys("Return")
    poll(f"what {describe(row)} opens",
         lambda: get_view(window) != before or window_in_front(accord) is not None)
    if window_in_front(accord) is not None:
        walk_dialog(walk_, accord, place)
        return
    walk_view(walk_, accord, window, f"a record of {place}")
    keys("alt+Left")
    poll(f"the way back to {place}", lambda: get_view(window) == before)


def first_row(top):
    """The headings are a row as well, in GTK's eyes."""
    return next((node for node in top.walk()
                 if node.role == "table row" and node.parent.role == "list"), None)


def walk_view(walk_, accord, window, place):
    top = walk_.look(place, get_view(window), least=5, by_tab=not walk_.is_short)
    if walk_.is_short:
        return top
    for button in menu_buttons(top):
        walk_popover(walk_, place, button)
    walk_forms(walk_, accord, place, top)
    return top


def go_to_row(walk_, top, row):
    """To the first row, the quick way from the filter where there is one; returns where that leads."""
    if any(node.name == "Filter this list" and node.is_shown() for node in top.walk()):
        keys("ctrl+f", "Return")
        return row.accessible
    while walk_.focus.after("Tab").get_parent() != row.parent.accessible:
        pass
    return walk_.focus.told


def walk_list(walk_, accord, window, place):
    top = walk_view(walk_, accord, window, place)
    row = first_row(top)
    if row is not None:
        walk_record(walk_, accord, window, place, go_to_row(walk_, top, row))


def walk_page(walk_, accord, window, title):
    go_to_page(walk_.focus, window, title)
    tabs = [name_of(found) for found in find_all(get_view(window), "page tab")]
    if not tabs:
        walk_list(walk_, accord, window, title)
    for tab in tabs:
        press(find(get_view(window), "page tab", tab))
        poll(f"the tab “{tab}”", lambda: has_state(find(get_view(window), "page tab", tab), "SELECTED"))
        walk_list(walk_, accord, window, f"{title}, {tab}")


def find_window(accord):
    """When the page of arrangements is there."""
    window = accord.window(REGISTER)
    find(window, "list", "Overdue")
    keys("ctrl+2")
    wait_for_focus(find(window, "table row", FIRST))
    return window


def walk_pages(walk_, accord, window, part=0, parts=1):
    titles = [name_of(found) for found in find_all(find(window, "list", "Pages"), "list item")]
    for number, title in enumerate(titles):
        if number % parts == part:
            walk_page(walk_, accord, window, title)


# --- The rest of the window ------------------------------------------------------------------------

def walk_search(walk_, window):
    keys("ctrl+k")
    entry = find(window, "entry", "Search everything")
    wait_for_focus(entry)
    type_into(entry, "better care")
    find(window, "list item", FIRST)
    walk_.look("the search", window, least=40)
    keys("Escape")
    poll("the search to close", lambda: not find_all(window, "entry", "Search everything"))


def walk_as_at(walk_, window):
    """The day before, with the bar that says so."""
    keys("ctrl+d")
    entry = find(window, "text", "Date")
    wait_for_focus(entry)
    type_into(entry, "31 mar 15")
    keys("Return")
    find(window, "push button", "Return to today")
    poll("the choice of a day to close", lambda: not find_all(window, "text", "Date"))
    walk_.look("the window as at another day", window, least=40, by_tab=True)
    keys("ctrl+shift+d")
    poll("today", lambda: not find_all(window, "push button", "Return to today"))


def walk_frame(walk_, accord):
    window = find_window(accord)
    top = walk_.look("the window", window, least=40, by_tab=True)
    view = get_view(window)
    for button in menu_buttons(top):
        if view not in [node.accessible for node in button.above()]:
            walk_popover(walk_, "the window", button)
    walk_search(walk_, window)
    walk_as_at(walk_, window)
    walk_history(walk_, accord, window)


def walk_history(walk_, accord, window):
    keys("ctrl+h")
    find(window, "heading", "History")
    walk_view(walk_, accord, window, "the history")
    press(find(window, "push button", "Verify"))
    dialog = accord.window("Verify the Register")
    find(dialog, "push button", "Close")
    walk_.look("the result of verifying", dialog, least=1)
    leave_dialog(accord, dialog)


def walk_shortcuts(walk_, accord):
    keys("ctrl+question")
    walk_.look("the keyboard shortcuts", accord.window("Keyboard Shortcuts"), least=2)
    leave_dialog(accord, accord.window("Keyboard Shortcuts"))


def walk_about(walk_, accord):
    accord.activate("about")
    walk_.look("the about window", accord.window("About"), least=3)
    leave_dialog(accord, accord.window("About"))


def walk_import(walk_, accord, screen):
    """A table and what each of its columns would fill."""
    with open(screen.path("bodies.csv"), "w", encoding="utf-8") as table:
        table.write("Code,Name\n99E,NHS Basildon and Brentwood CCG\n")
    window = accord.window(REGISTER)
    button = find(window, "push button", "Register menu").get_child_at_index(0)
    press(button)
    press(find(window, "menu item", "Import…"))
    chooser = poll("the choice of a table", lambda: window_in_front(accord))
    keys("slash")
    entry = find(chooser, "text")
    wait_for_focus(entry)
    type_into(entry, screen.path("bodies.csv"))
    keys("Return")
    accord.window(REGISTER)
    find(window, "table cell", "99E")
    walk_view(walk_, accord, window, "the import")


def walk_start(walk_, accord):
    window = accord.window("Accord")
    button = find(window, "push button", "Start a register…")
    walk_.look("the start page", window, least=5, by_tab=True)
    press(button)
    dialog = accord.window("Start a Register")
    walk_.look("the dialog that starts a register", dialog, least=4, by_tab=True)
    keys("Escape")
    accord.wait_until_closed("Start a Register")


def walk_shortly(walk_, accord):
    window = find_window(accord)
    walk_.look("the window", window, least=40, by_tab=True)
    keys("ctrl+n")
    dialog = accord.window("New Arrangement")
    walk_.asked.add("New Arrangement")
    walk_.look("the assistant “New Arrangement”", dialog, least=5, by_tab=True)
    leave_dialog(accord, dialog)
    walk_shortcuts(walk_, accord)
    walk_pages(walk_, accord, window)


def walk_part(walk_, screen, program, part, parts):
    with Accord(screen, program, "example.accord") as accord:
        walk_pages(walk_, accord, find_window(accord), part, parts)
    if part < parts - 1:
        return
    with Accord(screen, program, "example.accord") as accord:
        walk_frame(walk_, accord)
        walk_shortcuts(walk_, accord)
        walk_about(walk_, accord)
        walk_import(walk_, accord, screen)
    with Accord(screen, program) as accord:
        walk_start(walk_, accord)


def main(program, accordctl, *numbers):
    with Screen() as screen:
        report = Report(screen)
        walk_ = Walk(report, is_short=not numbers)
        screen.clerk(accordctl, "sample", "example.accord", "--year", "2015/16")
        if walk_.is_short:
            with Accord(screen, program, "example.accord") as accord:
                walk_shortly(walk_, accord)
        else:
            walk_part(walk_, screen, program, *map(int, numbers))
        report.end()
    return 0 if walk_.is_good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
