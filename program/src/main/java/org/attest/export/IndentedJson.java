package org.attest.export;

import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as text, indented as Jackson's printer indents it, letter by letter the same, at a
 * fraction of its cost: a large dossier is some megabytes of it. For one thread.
 */
final class IndentedJson {

  private static final String HEX = "0123456789ABCDEF";
  private static final String BREAK = "\n" + " ".repeat(64);

  private final StringBuilder text;

  /** How many objects are open; arrays are not indented. */
  private int depth;

  /** Whether the array or object that is open has nothing in it yet. */
  private boolean empty = true;

  /** Whether a name was written whose value comes next. */
  private boolean named;

  /** Starts with room for so many letters; more find room too. */
  IndentedJson(int letters) {
    this.text = new StringBuilder(letters);
  }

  void startObject() {
    value();
    text.append('{');
    depth++;
    empty = true;
  }

  void endObject() {
    depth--;
    if (empty) {
      text.append(" }");
    } else {
      line();
      text.append('}');
    }
    empty = false;
  }

  void startArray() {
    value();
    text.append('[');
    empty = true;
  }

  void endArray() {
    text.append(" ]");
    empty = false;
  }

  void name(String name) {
    if (!empty) {
      text.append(',');
    }
    line();
    quoted(name);
    text.append(" : ");
    named = true;
  }

  void string(String value) {
    value();
    quoted(value);
  }

  void property(String name, String value) {
    name(name);
    string(value);
  }

  void property(String name, long value) {
    name(name);
    value();
    text.append(value);
  }

  void property(String name, double value) {
    name(name);
    value();
    text.append(value);
  }

  void property(String name, boolean value) {
    name(name);
    value();
    text.append(value);
  }

  /** Writes a tree as the next value. */
  void tree(JsonNode node) {
    if (node.isObject()) {
      startObject();
      node.propertyStream()
          .forEach(property -> {
            name(property.getKey());
            tree(property.getValue());
          });
      endObject();
    } else if (node.isArray()) {
      startArray();
      node.forEach(this::tree);
      endArray();
    } else if (node.isString()) {
      string(node.stringValue());
    } else {
      value();
      text.append(node); // a number, a truth or null is its own JSON
    }
  }

  /** Prepares for a value: after a name nothing, within an array the separator. */
  private void value() {
    if (!named && depth + text.length() > 0) {
      text.append(empty ? " " : ", ");
    }
    named = false;
    empty = false;
  }

  private void line() {
    int wanted = 1 + 2 * depth;
    if (wanted <= BREAK.length()) {
      text.append(BREAK, 0, wanted);
    } else {
      text.append(BREAK).repeat(' ', wanted - BREAK.length());
    }
    empty = false;
  }

  private void quoted(String value) {
    text.append('"');
    int written = 0;
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\') {
        text.append(value, written, i);
        escaped(letter);
        written = i + 1;
      }
    }
    if (written == 0) {
      text.append(value);
    } else {
      text.append(value, written, value.length());
    }
    text.append('"');
  }

  private void escaped(char letter) {
    text.append('\\');
    switch (letter) {
      case '"', '\\' -> text.append(letter);
      case '\b' -> text.append('b');
      case '\f' -> text.append('f');
      case '\n' -> text.append('n');
      case '\r' -> text.append('r');
      case '\t' -> text.append('t');
      default -> text.append("u00").append(HEX.charAt(letter >> 4)).append(HEX.charAt(letter & 15));
    }
  }

  /** Returns what was written, with a line break at the end. */
  String written() {
    return text.append('\n').toString();
  }
}
