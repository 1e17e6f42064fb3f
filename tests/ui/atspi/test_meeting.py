#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_meeting.py ACCORD ACCORDCTL: a meeting of the governing body with the keyboard alone: called, its
agenda, who was there, a decision, an action, found again by searching; and a date that there is not."""

import sys

from atspi import (Accord, Focus, Report, Screen, find, find_all, get_view, has_state, keys, poll,
                   wait_for_focus)
from office import Office

REGISTER = "Accord – NHS Thurrock CCG"
BODY = "Governing Body"
PLACE = "Beehive, Grays"
ITEM = "Winter plan"
DECISION = "Adopt the winter plan"
ACTION = "Send the winter plan to the hospital"


def call_meeting(office):
    keys("ctrl+4", "ctrl+n")
    form = office.open_form("New meeting")
    form.pick("Committee", BODY, BODY)
    form.type("Date", "24 sep 15")
    form.type("Place", PLACE)
    form.save()
    # The rows are called by their committees; the one that was added has the focus.
    window = office.window()
    poll("the new meeting to have the focus", lambda: any(
        has_state(row, "FOCUSED") for row in find_all(get_view(window), "table row", BODY)))
    keys("Return")
    find(window, "push button", "Mark all present")


def set_agenda(office):
    office.activate("Add item…")
    form = office.open_form("New agenda item")
    form.type("Number", "1")
    form.type("Title", ITEM)
    form.save()
    office.find_row(ITEM)


def mark_all_present(office):
    office.activate("Mark all present")
    words = office.read_toast("Mark everyone present: ")
    assert BODY in words, words


def record_decision(office):
    office.activate("Record decision…")
    form = office.open_form("New decision")
    form.type("Decision", DECISION)
    form.save()
    office.find_row(DECISION)


def add_action(office):
    office.activate("Add action…")
    form = office.open_form("New action")
    form.type("Action", ACTION)
    form.type("Due", "+1m")
    form.save()
    office.find_row(ACTION)


def find_again(office):
    """From another page."""
    keys("ctrl+2")
    find(get_view(office.window()), "heading", "Arrangements")
    office.search("adopt winter", DECISION)
    find(get_view(office.window()), "heading", lambda name: name.startswith("Decision "))
    find(get_view(office.window()), "label", DECISION)


def refuse_date(office, screen, accordctl):
    """31 February: said at the field, nothing is saved, and Escape leaves."""
    before = screen.clerk(accordctl, "history", "example.accord", "--limit", "1", "--format", "csv")
    keys("ctrl+4", "ctrl+n")
    form = office.open_form("New meeting")
    form.pick("Committee", BODY, BODY)
    form.type("Date", "31/02/2015")
    keys("ctrl+Return")
    find(form.dialog, None, lambda name: "is not a date" in name and "28 February 2015" in name)
    wait_for_focus(find(form.dialog, "text", "Date"))
    keys("Escape")
    office.accord.wait_until_closed("New meeting")
    office.window()
    after = screen.clerk(accordctl, "history", "example.accord", "--limit", "1", "--format", "csv")
    assert after == before, f"something was saved: {after}"


def main(program, accordctl):
    with Screen() as screen:
        report = Report(screen)
        screen.clerk(accordctl, "sample", "example.accord", "--year", "2015/16")
        with Accord(screen, program, "example.accord") as accord:
            office = Office(accord, Focus(), REGISTER)
            find(office.window(), "list", "Overdue")
            keys("ctrl+2")
            wait_for_focus(find(office.window(), "table row", "Better Care Fund"))
            for name, step in [("call a meeting", call_meeting), ("set its agenda", set_agenda),
                               ("mark all present", mark_all_present),
                               ("record a decision", record_decision), ("add an action", add_action),
                               ("find the decision again", find_again)]:
                with report.step(name):
                    step(office)
            with report.step("refuse a date that there is not"):
                refuse_date(office, screen, accordctl)
        with report.step("the register is whole"):
            screen.clerk(accordctl, "verify", "example.accord")
        report.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
