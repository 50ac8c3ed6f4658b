package org.attest.web.team;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.PlainLine;

/** What a provider tells of a person. */
final class Told {

  private static final int LONGEST = 120;

  private Told() {}

  /** Returns the words that stand at a path such as {@code realm_access.roles}. */
  static Set<String> words(Map<String, Object> told, String path) {
    Object value = told.get(path);
    if (value == null && path.contains(".")) {
      value = told;
      for (String step : path.split("\\.", -1)) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    Set<String> words = new TreeSet<>();
    if (value instanceof String word) {
      words.add(word);
    } else if (value instanceof Collection<?> many) {
      many.stream().filter(String.class::isInstance).forEach(word -> words.add((String) word));
    }
    return words;
  }

  /** Returns the name that decisions are signed with: the person's, and the account's. */
  static String signature(Map<String, Object> told, String subject) {
    String name = text(told, "name");
    String account = text(told, "preferred_username");
    if (account.isEmpty()) {
      account = text(told, "email");
    }
    if (account.isEmpty()) {
      account = subject;
    }
    return name.isEmpty() || name.equals(account) ? account : name + " (" + account + ")";
  }

  private static String text(Map<String, Object> told, String name) {
    String words = told.get(name) instanceof String text ? PlainLine.of(text) : "";
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
  }
}
