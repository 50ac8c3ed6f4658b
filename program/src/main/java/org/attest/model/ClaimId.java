package org.attest.model;

import java.util.regex.Pattern;

/**
 * The name of a claim, made from its content, so that the same reading gives the same ids.
 *
 * @param value 16 lower-case hexadecimal digits after {@code c}
 */
public record ClaimId(String value) implements Comparable<ClaimId> {

  private static final Pattern FORM = Pattern.compile("c[0-9a-f]{16}");

  /**
   * Refuses what is no claim id.
   *
   * @throws IllegalArgumentException if {@code value} is not {@code c} and 16 hexadecimal digits
   */
  public ClaimId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a claim id: '"
              + value
              + "'; ids are c and 16 hex digits, as dossier and claims print");
    }
  }

  @Override
  public int compareTo(ClaimId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
