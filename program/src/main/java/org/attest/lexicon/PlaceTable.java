package org.attest.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The GeoNames part of the gazetteer: a quarter of a million places in columns, about 25 MB of
 * heap.
 *
 * <p>Entries become objects only when asked for. The files are written by {@code
 * tools/GazetteerBuild.java}.
 */
final class PlaceTable {

  private static final int MAGIC = 0x41545031;
  private static final PlacePrecision[] KINDS = {
    PlacePrecision.COUNTRY, PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.TOWN
  };

  private final String[] countries;
  private final String[] features;
  private final byte[] kind;
  private final byte[] country;
  private final byte[] feature;
  private final int[] geonameId;
  private final int[] latitude;
  private final int[] longitude;
  private final int[] population;
  private final int[] admin1;
  private final int[] admin2;
  private final Lines names;
  private final Lines codes;
  private final Lines keys;
  private final int[] postingStart;
  private final int[] postings;

  private PlaceTable(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a gazetteer file");
    }
    int count = in.readInt();
    countries = in.readUTF().split(",", -1);
    features = in.readUTF().split(",", -1);
    kind = in.readNBytes(count);
    country = in.readNBytes(count);
    feature = in.readNBytes(count);
    geonameId = integers(in, count);
    latitude = integers(in, count);
    longitude = integers(in, count);
    population = integers(in, count);
    admin1 = integers(in, count);
    admin2 = integers(in, count);
    names = Lines.read(in);
    codes = Lines.read(in);
    keys = Lines.read(in);
    postings = new int[in.readInt()];
    postingStart = new int[keys.size() + 1];
    unpack(in.readNBytes(in.readInt()));
  }

  /** Reads the parts that lie beside this class. */
  static PlaceTable builtIn() {
    List<InputStream> parts = new ArrayList<>();
    InputStream next = part(1);
    while (next != null) {
      parts.add(next);
      next = part(parts.size() + 1);
    }
    try (InputStream joined = new SequenceInputStream(Collections.enumeration(parts));
        DataInputStream in =
            new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(joined, 1 << 16), 1 << 16))) {
      return new PlaceTable(in);
    } catch (IOException e) {
      throw new IllegalStateException("the built-in gazetteer is damaged", e);
    }
  }

  private static @Nullable InputStream part(int number) {
    return PlaceTable.class.getResourceAsStream("places/geonames-" + number + ".bin");
  }

  private static int[] integers(DataInputStream in, int count) throws IOException {
    byte[] planes = in.readNBytes(4 * count);
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      values[i] =
          planes[i] << 24
              | (planes[count + i] & 255) << 16
              | (planes[2 * count + i] & 255) << 8
              | (planes[3 * count + i] & 255);
    }
    return values;
  }

  private void unpack(byte[] packed) {
    int at = 0;
    int next = 0;
    for (int key = 0; key < keys.size(); key++) {
      postingStart[key] = next;
      int value = 0;
      for (int left = packed[at++] & 255; left > 0; left--) {
        int shift = 0;
        while (packed[at] < 0) {
          value += (packed[at++] & 127) << shift;
          shift += 7;
        }
        value += packed[at++] << shift;
        postings[next++] = value;
      }
    }
    postingStart[keys.size()] = next;
  }

  /** Returns the places with this folded name, provinces first, then districts, then towns. */
  List<PlaceEntry> named(String key) {
    int line = keys.find(key);
    if (line < 0) {
      return List.of();
    }
    List<PlaceEntry> found = new ArrayList<>();
    for (int i = postingStart[line]; i < postingStart[line + 1]; i++) {
      found.add(entry(postings[i] >> 1, (postings[i] & 1) == 1));
    }
    return found;
  }

  /** Returns the province or district with this GeoNames code, such as {@code AF.18}. */
  Optional<PlaceEntry> area(String code) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.line(i).equals(code)) {
        return Optional.of(entry(i, false));
      }
    }
    return Optional.empty();
  }

  /** Returns the place with this GeoNames number; areas that have none are not found. */
  Optional<PlaceEntry> numbered(int number) {
    for (int i = 0; i < geonameId.length; i++) {
      if (geonameId[i] == number && number != 0) {
        return Optional.of(entry(i, false));
      }
    }
    return Optional.empty();
  }

  int size() {
    return kind.length;
  }

  private PlaceEntry entry(int i, boolean alternate) {
    PlacePrecision precision = KINDS[kind[i]];
    String own = precision == PlacePrecision.TOWN ? "" : codes.line(i);
    boolean isFirst = precision == PlacePrecision.ADMIN1;
    boolean isSecond = precision == PlacePrecision.ADMIN2;
    return new PlaceEntry(
        own.isEmpty() ? "geonames:" + geonameId[i] : "admin:" + own,
        names.line(i),
        countries[country[i] & 255],
        isFirst ? own : code(admin1[i]),
        isSecond ? own : code(admin2[i]),
        precision,
        latitude[i] / 1000.0,
        longitude[i] / 1000.0,
        population[i],
        features[feature[i] & 255],
        geonameId[i],
        alternate);
  }

  private String code(int area) {
    return area < 0 ? "" : codes.line(area);
  }

  /** Lines of UTF-8 in one array. */
  private static final class Lines {

    private final byte[] bytes;
    private final int[] starts;

    private Lines(byte[] bytes, int[] starts) {
      this.bytes = bytes;
      this.starts = starts;
    }

    static Lines read(DataInputStream in) throws IOException {
      int[] starts = new int[in.readInt() + 1];
      byte[] bytes = in.readNBytes(in.readInt());
      int line = 1;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          starts[line++] = i + 1;
        }
      }
      return new Lines(bytes, starts);
    }

    int size() {
      return starts.length - 1;
    }

    String line(int number) {
      int start = starts[number];
      return new String(bytes, start, starts[number + 1] - 1 - start, UTF_8);
    }

    /** Returns the number of the line that equals {@code text}, or a negative number. */
    int find(String text) {
      byte[] wanted = text.getBytes(UTF_8);
      int low = 0;
      int high = size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        int order =
            Arrays.compareUnsigned(
                bytes, starts[middle], starts[middle + 1] - 1, wanted, 0, wanted.length);
        if (order == 0) {
          return middle;
        }
        if (order < 0) {
          low = middle + 1;
        } else {
          high = middle - 1;
        }
      }
      return -1;
    }
  }
}
