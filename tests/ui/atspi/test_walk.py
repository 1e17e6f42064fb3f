#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_walk.py ACCORD ACCORDCTL: walks every page, form, popover, menu and window of the example
register as a screen reader does, and finds what it would have no words for."""

import re
import sys

from atspi import (Accord, Report, Screen, describe, find, find_all, has_state, keys, name_of, poll,
                   press, type_into, wait_for_focus, walk)

REGISTER = "Accord – NHS Thurrock CCG"
FIRST = "Better Care Fund"

# A widget without a name goes by its class; a mnemonic has no place in what is read out. The path of a
# file may have underscores of its own.
CLASS_NAME = re.compile(r"(Gtk|Gdk|Adw|Accord)[A-Z]\w*")
MNEMONIC = re.compile(r"^[^/]*_\w")

CONTROLS = {"push button", "toggle button", "check box", "radio button", "combo box", "entry", "text",
            "menu item", "list", "list item", "table row", "tree table", "link", "slider",
            "spin button"}


def above(accessible):
    """What an object lies in, from the inside out."""
    accessible = accessible.get_parent()
    while accessible is not None and accessible.get_role_name() != "application":
        yield accessible
        accessible = accessible.get_parent()


def lies_in(accessible, role, name=None):
    return any(found.get_role_name() == role and name in (None, name_of(found))
               for found in above(accessible))


def toolkit_names_badly(accessible):
    role = accessible.get_role_name()
    # GTK calls a scrolled window focusable, which only hands the focus on to what it holds.
    if role == "scroll pane":
        return True
    # The list with what is chosen inside AdwComboRow: the row has the name.
    if role in ("list", "list item") and lies_in(accessible, "combo box"):
        return bool(name_of(next(found for found in above(accessible)
                                 if found.get_role_name() == "combo box")))
    # The list inside AdwExpanderRow: the row has the name.
    if role == "list" and lies_in(accessible, "list item"):
        return True
    # AdwAboutWindow: its lists of rows, the button that copies the version, and its page of
    # troubleshooting, which is not offered here.
    if lies_in(accessible, "frame", "About"):
        return role in ("list", "push button", "text")
    # GtkShortcutsWindow: the button and the entry that search it, and the numbers of its pages.
    return lies_in(accessible, "frame", "Keyboard Shortcuts")


def is_control(accessible):
    return has_state(accessible, "FOCUSABLE") or accessible.get_role_name() in CONTROLS


def faults(root):
    """What is wrong with the names below ROOT, and how many controls there are."""
    count, found = 0, []
    for accessible in walk(root):
        name = name_of(accessible)
        if MNEMONIC.search(name) and not toolkit_names_badly(accessible):
            found.append(f"{describe(accessible)} shows its mnemonic")
        if not is_control(accessible):
            continue
        count += 1
        if (not name.strip() or CLASS_NAME.fullmatch(name)) and not toolkit_names_badly(accessible):
            found.append(f"{describe(accessible)} has no name")
    return count, found


class Walk:
    """Looks at one thing after the other; what is found wrong fails that step only."""

    def __init__(self, report):
        self.report = report
        self.is_good = True

    def look(self, place, root, least):
        """All names below ROOT are good, and there are at LEAST so many controls: an empty place that
        passes would prove nothing."""
        def problems():
            count, found = faults(root)
            if count < least:
                found.append(f"{count} controls only, not {least} or more")
            return found

        # What appears and goes while it is walked is walked again.
        found = poll(f"a look at {place}", lambda: [problems()])[0]
        self.is_good = self.report.tell(place, found) and self.is_good


def open_popover(window, keys_to_press, role, name):
    keys(keys_to_press)
    found = find(window, role, name)
    wait_for_focus(found)
    return found


def close_popover(found):
    keys("Escape")
    poll(f"{name_of(found)} to go", lambda: not has_state(found, "FOCUSED"))


def walk_list(walk_, accord):
    window = accord.window(REGISTER)
    row = find(window, "table row", FIRST)
    wait_for_focus(row)
    walk_.look("the list of arrangements", window, least=40)
    return window, row


def walk_form(walk_, accord, title, least):
    walk_.look(f"the form “{title}”", accord.window(title), least)
    keys("Escape")
    accord.wait_until_closed(title)
    accord.window(REGISTER)


def walk_popovers(walk_, window):
    entry = open_popover(window, "ctrl+d", "text", "Date")
    type_into(entry, "31 mar 15")
    walk_.look("the choice of a day", window, least=40)
    close_popover(entry)

    entry = open_popover(window, "ctrl+k", "entry", "Search everything")
    type_into(entry, "better care")
    find(window, "list item", FIRST)
    walk_.look("the search", window, least=40)
    close_popover(entry)

    item = open_popover(window, "F10", "menu item", "Open a register…")
    walk_.look("the main menu", window, least=44)
    close_popover(item)


def walk_menu(walk_, window, button, item):
    # The button that can be focused lies in one of the same name.
    press(poll(f"the button “{button}”", lambda: next(
        found for found in find_all(window, "push button", button) if found.get_n_actions() > 0)))
    found = find(window, "menu item", item)
    walk_.look(f"the menu “{button}”", window, least=40)
    keys("Escape")
    poll(f"the menu “{button}” to go", lambda: not find_all(window, "menu item", item))


def walk_register(walk_, accord):
    window, row = walk_list(walk_, accord)
    keys("ctrl+n")
    walk_form(walk_, accord, "New arrangement", least=25)
    wait_for_focus(row)
    keys("Return")
    find(window, "heading", FIRST)
    press(find(window, "push button", "Add party…"))
    walk_form(walk_, accord, "New party", least=8)
    walk_.look("the page of an arrangement", window, least=60)
    walk_popovers(walk_, window)
    walk_menu(walk_, window, "Undo, redo and export", "Export board pack…")
    walk_menu(walk_, window, "More for this arrangement", "Remove this arrangement")
    walk_history(walk_, accord, window)


def walk_history(walk_, accord, window):
    keys("ctrl+h")
    find(window, "heading", "History")
    walk_.look("the history", window, least=40)
    press(find(window, "push button", "Verify"))
    dialog = accord.window("Verify the Register")
    find(dialog, "push button", "Close")
    walk_.look("the result of verifying", dialog, least=1)
    keys("Escape")
    accord.wait_until_closed("Verify the Register")
    accord.window(REGISTER)


def walk_windows(walk_, accord):
    keys("ctrl+question")
    walk_.look("the keyboard shortcuts", accord.window("Keyboard Shortcuts"), least=2)
    keys("Escape")
    accord.wait_until_closed("Keyboard Shortcuts")
    accord.window(REGISTER)
    accord.activate("about")
    walk_.look("the about window", accord.window("About"), least=3)
    keys("Escape")
    accord.wait_until_closed("About")


def walk_start(walk_, accord):
    window = accord.window("Accord")
    button = find(window, "push button", "Start a register…")
    walk_.look("the start page", window, least=5)
    press(button)
    walk_.look("the dialog that starts a register", accord.window("Start a Register"), least=9)
    keys("Escape")
    accord.wait_until_closed("Start a Register")


def main(program, accordctl):
    with Screen() as screen:
        report = Report(screen)
        walk_ = Walk(report)
        screen.clerk(accordctl, "sample", "example.accord", "--year", "2015/16")
        with Accord(screen, program, "example.accord") as accord:
            walk_register(walk_, accord)
            walk_windows(walk_, accord)
        with Accord(screen, program) as accord:
            walk_start(walk_, accord)
        report.end()
    return 0 if walk_.is_good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
