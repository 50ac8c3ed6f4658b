package org.attest.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.model.Sha256;

/** The desk's style sheet and scripts; their address holds a hash, so that browsers keep them. */
final class Assets {

  /** Where they are served. */
  static final String PATH = "/assets/";

  private static final List<String> FILES =
      List.of(
          "desk.css",
          "desk.js",
          "fold.js",
          "gathered.js",
          "linked.js",
          "map.js",
          "rest.js",
          "review.js",
          "add.js",
          "follow.js",
          "icon.svg");

  private final Map<String, byte[]> files;
  private final String version;

  private Assets(Map<String, byte[]> files, String version) {
    this.files = files;
    this.version = version;
  }

  /** Reads the files that the program brings. */
  static Assets builtIn() {
    Map<String, byte[]> files = new TreeMap<>();
    FILES.forEach(name -> files.put(name, read("assets/" + name)));
    MessageDigest digest = Sha256.digest();
    files.values().forEach(digest::update);
    return new Assets(files, HexFormat.of().formatHex(digest.digest(), 0, 6));
  }

  private static byte[] read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no such resource: " + name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }

  /** Returns the address of a file. */
  String at(String name) {
    return PATH + version + "/" + name;
  }

  /** Serves a file. */
  void serve(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new Refused(404, "");
    }
    context.header("Cache-Control", "max-age=31536000, immutable");
    context.contentType(type(name)).result(bytes);
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      default -> "image/svg+xml";
    };
  }
}
