# SPDX-License-Identifier: GPL-3.0-or-later
"""Accord as a screen reader and a keyboard know it: the program runs in folders of its own under a
window manager, is found on the accessibility bus, and is asked and driven from outside.

Nothing sleeps for a fixed time and hopes: every wait is for something that can be seen, up to a deadline
that a sanitized build on a busy machine keeps as well."""

import ctypes
import functools
import os
import shutil
import subprocess
import sys
import tempfile
import time
import warnings

# What the bindings warn of when an object has gone is no fault, nor is what the AT-SPI side of GTK 4.8
# says when it tells of an object that is just going ("g_variant_is_object_path"). Both are printed; the
# tests that run inside the program stop at every warning.
os.environ.pop("G_DEBUG", None)

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError):
    print("1..0 # SKIP the AT-SPI bindings of Python are not installed")
    sys.exit(0)

for tool in ("openbox", "xdotool", "xprop"):
    if shutil.which(tool) is None:
        print(f"1..0 # SKIP {tool} is not installed")
        sys.exit(0)

warnings.simplefilter("ignore", DeprecationWarning)  # the bindings have nothing else for GTK 4.8

APPLICATION_ID = "uk.accord.Accord"
TODAY = "2015-09-22"
OFFICER = "Ruth Heron"
PATIENCE_SECONDS = 60
POLL_SECONDS = 0.01
STILL_SECONDS = 8  # so long nothing happens: nothing will

SETTINGS = """[Settings]
gtk-enable-animations=0
gtk-decoration-layout=:close
gtk-font-name=Cantarell 11
"""


class Missed(AssertionError):
    """What was waited for has not come."""


def poll(what, condition, patience=PATIENCE_SECONDS):
    """Waits until CONDITION returns something true, and returns it. Objects of the program come and
    go between two calls; a condition that meets one of those is asked again."""
    end = time.monotonic() + patience
    while True:
        try:
            result = condition()
        except GLib.Error:
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Missed(f"{what}: not within {patience} s")
        time.sleep(POLL_SECONDS)


# --- What there is ---------------------------------------------------------------------------------

def walk(accessible):
    """An object and everything below it that is not hidden, from top to bottom."""
    if accessible is None or not has_state(accessible, "VISIBLE"):
        return
    yield accessible
    if accessible.get_role_name() == "table cell":
        return  # is called by all that stands in it
    for i in range(accessible.get_child_count()):
        yield from walk(accessible.get_child_at_index(i))


@functools.cache
def accessibility_connection():
    """One of this program's own."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    (address,) = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                                   None, Gio.DBusCallFlags.NONE, -1, None).unpack()
    flags = Gio.DBusConnectionFlags
    return Gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)


def state_bits(accessible):
    """The states of an object; none where it has gone. They are asked for here, not by the bindings: those
    would ask for them again before any other question, and when they hear meanwhile that the object has
    gone, they go on with memory that is free already."""
    if accessible.app is None:
        return 0
    try:
        reply = accessibility_connection().call_sync(
            accessible.app.bus_name, accessible.path, "org.a11y.atspi.Accessible", "GetState", None,
            GLib.VariantType("(au)"), Gio.DBusCallFlags.NONE, -1, None)
    except GLib.Error:
        return 0
    low, high = reply.unpack()[0]
    return low | high << 32


def has_bit(bits, name):
    return bool(bits >> int(getattr(Atspi.StateType, name)) & 1)


def has_state(accessible, name):
    return has_bit(state_bits(accessible), name)


def states_of(accessible):
    """Those that matter here, by name."""
    bits = state_bits(accessible)
    return {name for name in ("VISIBLE", "SHOWING", "SENSITIVE", "FOCUSABLE") if has_bit(bits, name)}


def is_shown(accessible):
    """GTK 4.8 tells of windows only whether they are on the screen; what has never been laid out, as
    the page of a stack that nobody has turned to, is known by having no size."""
    if has_state(accessible, "SHOWING"):
        return True
    if accessible.get_component_iface() is None:
        return False
    extents = Atspi.Component.get_extents(accessible, Atspi.CoordType.WINDOW)
    return extents.width > 0 and extents.height > 0


def name_of(accessible):
    return accessible.get_name() or ""


def search(root, role=None, name=None):
    """The objects below ROOT that are on the screen, of this role, with this name (or a name that the
    function NAME accepts), one by one: every object that is looked at costs some messages."""
    accepts = name if callable(name) else lambda found: name is None or found == name
    return (found for found in walk(root)
            if (role is None or found.get_role_name() == role) and accepts(name_of(found))
            and is_shown(found))


def find_all(root, role=None, name=None):
    """All that search() comes to."""
    return list(search(root, role, name))


def find(root, role=None, name=None):
    """The first that search() comes to, which may take a moment to come."""
    wanted = name if isinstance(name, str) else ""
    return poll(f"no {role or 'object'} “{wanted}”", lambda: next(search(root, role, name), None))


def is_called(accessible, name, role=None):
    """Whether this is its name and its role; an object that has gone meanwhile has none."""
    try:
        return name_of(accessible) == name and role in (None, accessible.get_role_name())
    except GLib.Error:
        return False


def text_of(accessible):
    """What is typed in a row of libadwaita is read from the row."""
    while accessible.get_text_iface() is None:
        accessible = accessible.get_parent()
    return Atspi.Text.get_text(accessible, 0, Atspi.Text.get_character_count(accessible))


def describe(accessible):
    """An object for a message: its role, its name, and the nearest names above it."""
    above = []
    parent = accessible.get_parent()
    while parent is not None and parent.get_role_name() != "application" and len(above) < 3:
        if name_of(parent):
            above.append(f"{parent.get_role_name()} “{name_of(parent)}”")
        parent = parent.get_parent()
    return " in ".join([f"{accessible.get_role_name()} “{name_of(accessible)}”", *above])


# --- What is done ----------------------------------------------------------------------------------

def press(accessible):
    """Presses a button as assistive technology does; what comes of it is waited for by the caller."""
    poll(f"{describe(accessible)} cannot be pressed",
         lambda: has_state(accessible, "SENSITIVE") and accessible.get_n_actions() > 0)
    Atspi.Action.do_action(accessible, 0)


def xdotool(*words):
    return subprocess.run(["xdotool", *map(str, words)], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def title_in_front():
    done = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout.rstrip("\n")


def keys(*names):
    xdotool("key", "--clearmodifiers", *names)


def type_into(accessible, text):
    """Types TEXT where the focus is: in ACCESSIBLE, in the place of what stands there."""
    keys("ctrl+a")
    xdotool("type", "--delay", 12, text)
    poll(f"“{text}” in {describe(accessible)}", lambda: text_of(accessible) == text)


def wait_for_focus(accessible):
    poll(f"focus on {describe(accessible)}", lambda: has_state(accessible, "FOCUSED"))


def children(accessible):
    """What lies in an object and is not hidden."""
    found = map(accessible.get_child_at_index, range(accessible.get_child_count()))
    return [child for child in found if child is not None and has_state(child, "VISIBLE")]


@functools.cache
def find_views(window):
    """What is beside the sidebar of a window, as long as there is the window."""
    return find(window, "filler", "AccordViews")


def get_view(window):
    """What is beside the sidebar now: a page, or a record."""
    views = find_views(window)
    return poll("a page", lambda: [found for stack in children(views) for page in children(stack)
                                   for found in children(page)])[0]


def go_to_page(focus, window, title):
    """With keys alone: to the sidebar, up to its first page, down to the one that is meant."""
    pages = find(window, "list", "Pages")
    while focus.after("Tab").get_parent() != pages:
        pass
    titles = [name_of(page) for page in children(pages)]
    item = children(pages)[titles.index(title)]
    keys("Home", *["Down"] * titles.index(title))
    wait_for_focus(item)
    keys("Return")
    poll(f"the page “{title}”", lambda: has_state(item, "SELECTED"))


class Focus:
    """What the program says has the focus, from one key to the next."""

    def __init__(self):
        self.told = None
        self.listener = Atspi.EventListener.new(self._changed)
        self.listener.register("object:state-changed:focused")

    def _changed(self, event):
        if event.detail1:
            self.told = event.source

    def _listen(self):
        while GLib.MainContext.default().iteration(False):
            pass
        return self.told

    def after(self, key, patience=PATIENCE_SECONDS):
        """Presses KEY, and returns what has the focus then; None where it stays where it was."""
        self._listen()
        self.told = None
        keys(key)
        try:
            return poll("the focus to move", self._listen, patience)
        except Missed:
            return None

    def now(self):
        """What has the focus, as far as it was told."""
        found = self._listen()
        return [] if found is None else [found]

    def go_round(self):
        """Presses Tab until the focus comes back to where it has been; returns where that is."""
        reached = []
        while True:
            found = self.after("Tab", patience=STILL_SECONDS)
            if found is None or found in reached:
                return reached
            reached.append(found)

    def to(self, name, role=None, most=200):
        """Presses Tab until what has the focus is called NAME; returns it."""
        found = next(iter(self.now()), None)
        for _ in range(most):
            if found is not None and is_called(found, name, role):
                return found
            found = self.after("Tab")
        raise Missed(f"Tab does not lead to {role or 'anything'} “{name}”")


# --- The screen and the program --------------------------------------------------------------------

def hold_display():
    """Connects to the X server, which would start afresh whenever its last program leaves, and lets it
    repeat no keys: a busy machine may take long from the press to the release of one."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    x11.XAutoRepeatOff(display)
    x11.XSync(display, 0)


def accessibility_bus():
    """The program that the session bus would start, with this program's output for its own."""
    folders = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    for folder in folders.split(":"):
        service = GLib.KeyFile()
        try:
            service.load_from_file(os.path.join(folder, "dbus-1/services/org.a11y.Bus.service"),
                                   GLib.KeyFileFlags.NONE)
            return service.get_string("D-BUS Service", "Exec")
        except GLib.Error:
            continue
    raise Missed(f"there is no org.a11y.Bus in {folders}: at-spi2-core is not installed")


def has_owner(name):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "NameHasOwner", GLib.Variant("(s)", (name,)), None,
                         Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


class Screen:
    """A folder that is everybody's home, and a window manager; use it as a context."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="accord-atspi-")
        self.environment = dict(os.environ, HOME=self.folder, ACCORD_TODAY=TODAY,
                                ACCORD_OFFICER=OFFICER)
        self.environment.pop("GTK_A11Y", None)
        # The block of GLib's quarks, and what GIO keeps after a file chooser was shown, count as leaks;
        # the tests inside the program look for those that are ours.
        self.environment["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            self.environment[f"XDG_{kind}_HOME"] = self.path(kind.lower())
        os.makedirs(self.path("config/gtk-4.0"))
        with open(self.path("config/gtk-4.0/settings.ini"), "w", encoding="utf-8") as settings:
            settings.write(SETTINGS)
        hold_display()
        self.helpers = [self._start("openbox", "--sm-disable"), self._start(accessibility_bus())]
        poll("the window manager", lambda: "window id" in subprocess.run(
            ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], check=False, text=True,
            stdout=subprocess.PIPE).stdout)
        poll("the accessibility bus", lambda: has_owner("org.a11y.Bus"))
        Atspi.init()
        return self

    def __exit__(self, *_):
        for helper in self.helpers:
            helper.terminate()
            helper.wait()
        shutil.rmtree(self.folder)

    def _start(self, *words):
        """What helpers say is not in TAP, and so does not belong on this program's output."""
        return subprocess.Popen(words, env=self.environment, stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL)

    def path(self, name):
        return os.path.join(self.folder, name)

    def clerk(self, accordctl, *words):
        """Runs accordctl, which has to succeed, and returns what it prints."""
        return subprocess.run([os.path.abspath(accordctl), *words], cwd=self.folder,
                              env=self.environment, check=True, text=True,
                              stdout=subprocess.PIPE).stdout

    def save_picture(self, name):
        """Keeps what the screen shows, where the run is asked to keep pictures of failures."""
        folder = os.environ.get("ACCORD_SCREENSHOTS")
        if folder and shutil.which("import"):
            os.makedirs(folder, exist_ok=True)
            subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")],
                           check=False)


class Accord:
    """The program, running on a screen; use it as a context. It has to end of itself, and well."""

    def __init__(self, screen, program, *files):
        self.screen = screen
        self.words = [os.path.abspath(program), *files]

    def __enter__(self):
        self.process = subprocess.Popen(self.words, cwd=self.screen.folder,
                                        env=self.screen.environment)
        try:
            self.root = poll("the program on the accessibility bus", self._look_for_root)
        except Missed:
            self.process.kill()
            raise
        return self

    def __exit__(self, kind, *_):
        if kind is not None:
            self.process.kill()
            self.process.wait()
            return
        try:
            self.quit()
            status = self.process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired as error:
            self.process.kill()
            raise Missed("the program does not end") from error
        if status != 0:
            raise AssertionError(f"the program ended with status {status}")

    def _check_alive(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with status {self.process.returncode}")

    def _look_for_root(self):
        self._check_alive()
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                child.set_cache_mask(Atspi.Cache.NONE)  # ask the program anew, always
                return child
        return None

    def quit(self):
        """Through the action that the program exports on the session bus; nothing where it has ended."""
        if self.process.poll() is not None:
            return
        try:
            self.activate("quit")
        except GLib.Error as error:
            # It may be gone before it answers; how it ended is asked by who waits for that.
            if not error.matches(Gio.DBusError.quark(), Gio.DBusError.NO_REPLY):
                raise

    def activate(self, action):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.call_sync(APPLICATION_ID, "/" + APPLICATION_ID.replace(".", "/"), "org.gtk.Actions",
                      "Activate", GLib.Variant("(sava{sv})", (action, [], {})), None,
                      Gio.DBusCallFlags.NONE, -1, None)

    def windows(self):
        self._check_alive()
        count = self.root.get_child_count()
        return [window for window in map(self.root.get_child_at_index, range(count))
                if window is not None and is_shown(window)]

    def window(self, title):
        """The window of this title, when it is in front; GTK 4.8 does not say so of dialogs."""
        def look():
            found = [window for window in self.windows() if name_of(window) == title]
            return found[0] if found and title_in_front() == title else None

        try:
            return poll(f"no window “{title}” in front", look)
        except Missed as error:
            there = ", ".join(f"“{name_of(window)}”" for window in self.windows())
            raise Missed(f"{error}; there is {there}, and in front “{title_in_front()}”") from error

    def wait_until_closed(self, title):
        poll(f"the window “{title}” to go",
             lambda: title not in [name_of(window) for window in self.windows()])


# --- The report ------------------------------------------------------------------------------------

class Report:
    """Results in TAP."""

    def __init__(self, screen):
        self.screen = screen
        self.number = 0

    def tell(self, name, problems):
        """One result; PROBLEMS says why it is not good. Returns whether it is."""
        self.number += 1
        print(f"{'not ok' if problems else 'ok'} {self.number} - {name}", flush=True)
        for problem in problems:
            print(f"# {name}: {problem}", file=sys.stderr)
        if problems:
            program = os.path.splitext(os.path.basename(sys.argv[0]))[0]
            self.screen.save_picture(f"{program}-{self.number}")
        return not problems

    def step(self, name):
        """A context: good when its block ends. When it does not, the test ends, for what follows
        builds on it."""
        return _Step(self, name)

    def end(self):
        print(f"1..{self.number}")


class _Step:
    def __init__(self, report, name):
        self.report, self.name = report, name

    def __enter__(self):
        pass

    def __exit__(self, kind, error, _):
        self.report.tell(self.name, [] if kind is None else [f"{kind.__name__}: {error}"])
