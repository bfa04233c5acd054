"""The command's front door: the plain `factbox check PATHS` goes straight in, everything else through the full parser."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line and exit with its status; Ctrl-C gives 130, a closed pipe ends quietly."""
    gc.set_threshold(100_000)  # trees of small nodes: the default collects in vain all the time
    arguments = sys.argv[1:]
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        if arguments[:1] == ["check"] and not any(word.startswith("-") for word in arguments[1:]):
            # Without options there is nothing to parse, and a hook on one file is spared the parser's import.
            from factbox.commands.run import Request, check

            status = check(Request(tuple(arguments[1:])))
        else:
            from factbox.cli import app

            status = app(standalone_mode=False) or 0
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:
        # The reader has gone (`| head`): what was found stands, and Python must not complain at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print(f"factbox: the output could not be written: {error.strerror}", file=sys.stderr)
        status = 2
    except Exception as error:
        status = _tell(error)
    gc.freeze()  # all that is left goes with the process: there is no need to look for circles in it
    sys.exit(status)


def _tell(error: Exception) -> int:
    """A usage error in the parser's words; anything else is a bug, told with its trace and where to report it."""
    if hasattr(error, "exit_code") and hasattr(error, "show"):
        error.show()
        return int(error.exit_code)
    if type(error).__name__ in ("Exit", "Abort"):
        return int(getattr(error, "exit_code", 130))
    import traceback

    from factbox.show import show

    for line in traceback.format_exception(error):
        for part in line.rstrip("\n").split("\n"):
            print(show(part), file=sys.stderr)
    print("factbox: this is a fault of factbox itself; nothing was changed", file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
