package org.attest.export;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON as text, indented as Jackson's printer indents it, letter by letter the same, at a
 * fraction of its cost: a large dossier is some megabytes of it. For one thread.
 */
final class IndentedJson {

  private static final String HEX = "0123456789ABCDEF";
  private static final char[] BREAK = ("\n" + " ".repeat(64)).toCharArray();

  private char[] text;

  /** How many letters of it are written. */
  private int length;

  /** How many objects are open; arrays are not indented. */
  private int depth;

  /** Whether the array or object that is open has nothing in it yet. */
  private boolean empty = true;

  /** Whether a name was written whose value comes next. */
  private boolean named;

  /** Starts with room for so many letters; more find room too. */
  IndentedJson(int letters) {
    this.text = new char[Math.max(letters, BREAK.length)];
  }

  /** Returns what one value can be written to that is then {@link #add}ed where this one is now. */
  IndentedJson part(int letters) {
    IndentedJson part = new IndentedJson(letters);
    part.depth = depth;
    part.named = true;
    return part;
  }

  /** Writes a part as the next value. */
  void add(IndentedJson part) {
    value();
    append(part.text, part.length);
  }

  void startObject() {
    value();
    append('{');
    depth++;
    empty = true;
  }

  void endObject() {
    depth--;
    if (empty) {
      append(" }");
    } else {
      line();
      append('}');
    }
    empty = false;
  }

  void startArray() {
    value();
    append('[');
    empty = true;
  }

  void endArray() {
    append(" ]");
    empty = false;
  }

  void name(String name) {
    if (!empty) {
      append(',');
    }
    line();
    quoted(name);
    append(" : ");
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
    append(String.valueOf(value));
  }

  void property(String name, double value) {
    name(name);
    value();
    append(String.valueOf(value));
  }

  void property(String name, boolean value) {
    name(name);
    value();
    append(String.valueOf(value));
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
      append(node.toString()); // a number, a truth or null is its own JSON
    }
  }

  /** Prepares for a value: after a name nothing, within an array the separator. */
  private void value() {
    if (!named && depth + length > 0) {
      append(empty ? " " : ", ");
    }
    named = false;
    empty = false;
  }

  private void line() {
    int wanted = 1 + 2 * depth;
    append(BREAK, Math.min(wanted, BREAK.length));
    for (int i = BREAK.length; i < wanted; i++) {
      append(' ');
    }
    empty = false;
  }

  private void quoted(String value) {
    room(value.length() + 2);
    text[length++] = '"';
    value.getChars(0, value.length(), text, length);
    int end = length + value.length();
    for (int i = length; i < end; i++) {
      char letter = text[i];
      if (letter < ' ' || letter == '"' || letter == '\\') {
        escaped(value, i - length, i);
        return;
      }
    }
    text[end] = '"';
    length = end + 1;
  }

  /** Writes a text of which so many letters stand there already, and the next is no plain one. */
  private void escaped(String value, int plain, int at) {
    length = at;
    for (int i = plain; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter < ' ' || letter == '"' || letter == '\\') {
        escaped(letter);
      } else {
        append(letter);
      }
    }
    append('"');
  }

  private void escaped(char letter) {
    append('\\');
    switch (letter) {
      case '"', '\\' -> append(letter);
      case '\b' -> append('b');
      case '\f' -> append('f');
      case '\n' -> append('n');
      case '\r' -> append('r');
      case '\t' -> append('t');
      default -> {
        append("u00");
        append(HEX.charAt(letter >> 4));
        append(HEX.charAt(letter & 15));
      }
    }
  }

  private void append(char letter) {
    room(1);
    text[length++] = letter;
  }

  private void append(String words) {
    room(words.length());
    words.getChars(0, words.length(), text, length);
    length += words.length();
  }

  private void append(char[] letters, int count) {
    room(count);
    System.arraycopy(letters, 0, text, length, count);
    length += count;
  }

  private void room(int letters) {
    if (text.length - length < letters) {
      text = Arrays.copyOf(text, Math.max(2 * text.length, length + letters));
    }
  }

  /** Returns what was written, with a line break at the end. */
  String written() {
    append('\n');
    return new String(text, 0, length);
  }
}
