package org.attest.web;

/**
 * What a page says that cannot show what was asked for.
 *
 * @param status the HTTP status
 * @param title the status in words
 * @param words why, and what to do
 */
record Problem(int status, String title, String words) {

  static Problem of(int status, String words) {
    String title =
        switch (status) {
          case 400 -> "This request was not understood";
          case 401 -> "You are not signed in";
          case 403 -> "This was not allowed";
          case 404 -> words.isEmpty() ? "There is no such page" : "This is not in the record";
          case 405 -> "This cannot be done here";
          case 413 -> "This is too large";
          case 421 -> "This address is not the desk’s";
          case 429 -> "Too many requests";
          case 503 -> "The desk is full";
          default -> "Something went wrong";
        };
    String usual =
        switch (status) {
          case 404 -> "The address may be mistyped, or the record may not hold it.";
          case 413 -> "Add the reports in smaller lots, or from the command line with attest add.";
          case 500 ->
              "This is a fault of Attest, not of yours. What happened is in the log of the terminal"
                  + " where attest serve runs; the record is untouched.";
          default -> "";
        };
    return new Problem(status, title, words.isEmpty() ? usual : words);
  }

  /** Returns the problem for somebody who has no session, without a page. */
  String plain() {
    return title + ".\n" + words + "\n";
  }
}
