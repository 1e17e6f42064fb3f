# SPDX-License-Identifier: GPL-3.0-or-later
"""What an officer does in the window, with the keyboard alone: fills forms, goes from page to page, and
reads what the window says."""

from atspi import (children, find, find_all, get_view, has_state, keys, poll, text_of, type_into, wait_for_focus,
                   xdotool)


class Office:
    """The window of one register, and the keys that move in it."""

    def __init__(self, accord, focus, title):
        self.accord, self.focus, self.title = accord, focus, title

    def window(self):
        return self.accord.window(self.title)

    def activate(self, name):
        """Goes to a button with Tab and presses it."""
        self.focus.to(name, "push button")
        keys("Return")

    def open_form(self, title):
        return Form(self, title)

    def open_row(self, name):
        """The row that was added has the focus; Enter opens its page."""
        wait_for_focus(find(self.window(), "table row", name))
        keys("Return")
        find(self.window(), "heading", name)

    def choose_tab(self, name):
        self.focus.to(name, "page tab")
        keys("space")
        find(get_view(self.window()), "heading", name)

    def find_row(self, name):
        return find(get_view(self.window()), "table row", name)

    def read_toast(self, begins):
        """The words of the toast, which goes again after some seconds: nothing else is looked at."""
        overlay = find(self.window(), "filler", "AccordViews").get_parent().get_parent()
        return poll(f"a toast “{begins}…”", lambda: next(
            (found.get_name() for toast in children(overlay)[1:]
             for found in find_all(toast, "label", lambda name: name.startswith(begins))), None))

    def search(self, words, hit):
        """Finds a record with Ctrl+K and opens it: Enter takes what stands first."""
        keys("ctrl+k")
        entry = find(self.window(), "entry", "Search everything")
        wait_for_focus(entry)
        type_into(entry, words)
        poll(f"{hit} to be found", lambda: any(
            hit in item.get_name() for item in find_all(
                find(self.window(), "list", "What was found"), "list item")[:1]))
        keys("Return")

    def choose_in_menu(self, button, item):
        """Opens a menu from the keyboard and takes ITEM of it."""
        self.focus.to(button, "push button")
        keys("Return")
        wanted = find(self.window(), "menu item", item)
        for _ in range(20):
            if wanted in self.focus.now():
                break
            self.focus.after("Down")
        keys("Return")


class Form:
    """A dialog of fields, which stand one after the other on the way of Tab."""

    def __init__(self, office, title):
        self.office, self.title = office, title
        self.dialog = office.accord.window(title)

    def type(self, field, text):
        entry = self.office.focus.to(field, "text")
        type_into(entry, text)
        return entry

    def pick(self, field, words, record):
        """Types some letters of a record, or asks for all, and takes it from those that are offered."""
        entry = self.office.focus.to(field, "text")
        if words:
            keys("ctrl+a")
            xdotool("type", "--delay", 12, words)
        else:
            keys("Down")
        offer = find(self.dialog, "list item", record)
        for _ in range(20):
            if has_state(offer, "SELECTED"):
                break
            keys("Down")
        keys("Return")
        # A field that takes several shows what it has beside the text, which is empty again.
        poll(f"{record} to be picked", lambda: text_of(entry) in (record, ""))

    def choose(self, field, choice):
        combo = self.office.focus.to(field, "combo box")
        keys("space")
        poll("the choices to drop down", lambda: find_all(combo, "label", choice))
        for _ in range(30):
            item = self.office.focus.after("Down")
            if item is not None and find_all(item, "label", choice):
                break
        keys("Return")
        wait_for_focus(combo)
        poll(f"“{choice}” to be chosen", lambda: find_all(combo, "list item", choice))

    def save(self):
        keys("ctrl+Return")
        self.office.accord.wait_until_closed(self.title)
        self.office.window()
