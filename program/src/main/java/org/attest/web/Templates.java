package org.attest.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates, compiled with the program. Safe for threads. */
final class Templates {

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.attest.web");

  /** Returns the page that a template makes of a view. */
  String render(String template, Frame frame, Object view) {
    StringOutput page = new StringOutput(32_768);
    engine.render(template, Map.of("frame", frame, "view", view), page);
    return page.toString();
  }
}
