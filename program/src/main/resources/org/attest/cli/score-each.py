# Runs a scorer once for each list of arguments that standard input holds, and prints what each run printed as one JSON string a line.
import contextlib, io, json, runpy, sys

for arguments in json.load(sys.stdin):
    sys.argv = arguments
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            runpy.run_path(arguments[0], run_name="__main__")
        except SystemExit as end:
            if end.code:
                raise
    print(json.dumps(printed.getvalue()), flush=True)
