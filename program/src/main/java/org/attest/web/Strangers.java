package org.attest.web;

import io.javalin.http.Context;

/** Shows pages to somebody without a session. */
record Strangers(Assets assets, Templates templates) {

  /** Shows a view by its template. */
  void show(Context context, String template, String title, Object view) {
    Frame frame = Frame.stranger(title, Theme.of(context), assets);
    context.contentType("text/html; charset=utf-8").result(templates.render(template, frame, view));
  }
}
