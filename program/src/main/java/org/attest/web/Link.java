package org.attest.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.attest.View;
import org.attest.model.Span;

/**
 * An address inside the desk.
 *
 * @param address the path, with what it asks for, encoded
 */
record Link(String address) {

  /** Returns the address of a page. */
  static Link to(String path) {
    return new Link(path);
  }

  /** Returns this address with one more thing asked for; an empty value changes nothing. */
  Link with(String name, String value) {
    return value.isEmpty()
        ? this
        : new Link(address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value));
  }

  /** Returns this address, held to the times of {@code view}. */
  Link with(View view) {
    Link link = this;
    link = link.with("at", view.at().map(Object::toString).orElse(""));
    link = link.with("as-of", view.asOf().map(Object::toString).orElse(""));
    link = link.with("recorded", view.recorded().map(Object::toString).orElse(""));
    return link.with("reviewed", view.reviewedOnly() ? "yes" : "");
  }

  /** Returns this address, at a place of the page. */
  Link at(String place) {
    return new Link(address + "#" + encoded(place));
  }

  static Link group(String name, View view) {
    return to("/dossier").with("group", name).with(view);
  }

  static Link report(String document) {
    return to("/report").with("id", document);
  }

  /** Returns the address of words in a report. */
  static Link words(String document, Span span) {
    return report(document).with("words", span.start() + "-" + span.end()).at("words");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return address;
  }
}
