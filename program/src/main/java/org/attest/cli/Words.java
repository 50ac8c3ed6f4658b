package org.attest.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.attest.Format;
import org.attest.model.Kind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take, and what is said when another one is given. */
final class Words {

  private Words() {}

  /** Reads a kind of claim. */
  static final class KindWord implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String word) {
      return one(Kind.values(), word, "a kind of claim");
    }
  }

  /** Reads a format; each command then says which it can write. */
  static final class FormatWord implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return one(Format.values(), word, "a format");
    }
  }

  /** Reads a day. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
      try {
        return LocalDate.parse(word);
      } catch (DateTimeException _) {
        throw new TypeConversionException("'" + word + "' is no day; write it as 2021-08-31");
      }
    }
  }

  private static <E extends Enum<E>> E one(E[] values, String word, String what) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException("'" + word + "' is not " + what + ": " + list(values)));
  }

  private static String list(Enum<?>[] values) {
    List<String> words =
        Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    return String.join(", ", words);
  }
}
