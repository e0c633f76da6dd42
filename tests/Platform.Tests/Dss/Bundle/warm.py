"""Python for the tests' host: runs programs in copies of this process, which has loaded what they import.

warm.py FOLDER    FOLDER/requests is a pipe for the process numbers of clients; FOLDER/NUMBER, of a client, takes the
                  exit status. Ends with its standard input.

An interpreter that starts takes several times as long as the programs of the host. The client's process says the
rest: its arguments, environment, folder and open files are the program's.
"""
import gc
import os
import runpy
import select
import signal
import sys
import traceback
import urllib.request  # noqa: F401 # for the programs, as json, hashlib and others that come with it


def read(client, name):
    """What the system tells of a client, which is a list of texts that end with a zero."""
    with open("/proc/%s/%s" % (client, name), "rb") as file:
        return [os.fsdecode(text) for text in file.read().split(b"\0")[:-1]]


def take_files(client):
    """Makes the client's standard files this process's; an input that cannot be opened again is empty."""
    # The client has its input as 3 too: it reads the status as 0.
    for number, theirs in enumerate([3, 1, 2]):
        mode = os.O_WRONLY | os.O_APPEND if number > 0 else os.O_RDONLY
        try:
            file = os.open("/proc/%s/fd/%d" % (client, theirs), mode)
        except OSError:
            if number > 0:
                raise
            file = os.open(os.devnull, mode)
        os.dup2(file, number)


def take_place(client):
    """Makes everything else of the client this process's; its arguments after the name of the command."""
    os.chdir("/proc/%s/cwd" % client)
    with open("/proc/%s/status" % client, encoding="utf-8") as file:
        os.umask(next(int(line.split()[1], 8) for line in file if line.startswith("Umask:")))
    os.environ.clear()
    os.environ.update(entry.split("=", 1) for entry in read(client, "environ"))
    # The shell and its script come first.
    return read(client, "cmdline")[2:]


def run(options, name, *arguments):
    """Runs a program as the interpreter does; the exit status."""
    try:
        if options.endswith("m"):
            sys.path.insert(0, os.getcwd())
            sys.argv = [name, *arguments]
            runpy.run_module(name, run_name="__main__", alter_sys=True)
        else:
            sys.argv = [name, *arguments]
            runpy.run_path(name, run_name="__main__")
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def serve(folder, client):
    """Runs what a client asks for. Without a status the pipe's end tells the client."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pipe = "%s/%s" % (folder, client)
    reply = os.open(pipe, os.O_WRONLY)
    os.unlink(pipe)
    take_files(client)
    status = run(*take_place(client))
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(reply, b"%d\n" % status)


def main(folder):
    # The folder of this file is nothing to the programs; that of the bundle has the module to load, under a name by
    # which it does nothing.
    sys.path[0] = os.getcwd()
    runpy.run_module("configure", run_name="warm")
    del sys.path[0]
    gc.freeze()
    requests = os.open("%s/requests" % folder, os.O_RDWR)
    # Nobody waits for the copies.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while 0 not in select.select([0, requests], [], [])[0]:
        for client in os.read(requests, select.PIPE_BUF).decode().split():
            if os.fork() == 0:
                try:
                    serve(folder, client)
                finally:
                    os._exit(0)


main(sys.argv[1])
