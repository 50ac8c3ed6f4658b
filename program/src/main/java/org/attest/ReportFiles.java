package org.attest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.intake.Intake;

/**
 * The files that were named, and those of the folders that were named, in a fixed order.
 *
 * @param reports what can be read, in order: as named, and inside a folder by path
 * @param refused what was named or met and cannot be looked into
 * @param warnings what was passed over in folders
 */
record ReportFiles(List<Path> reports, List<Arrival.Refused> refused, List<String> warnings) {

  /** Looks up what {@code paths} name. */
  static ReportFiles under(List<Path> paths) throws IOException {
    Walk walk = new Walk();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        walk.endFolder();
      } else if (Files.exists(path)) {
        walk.reports.add(path);
      } else {
        walk.refused.add(new Arrival.Refused(path, "there is no such file or folder"));
      }
    }
    return new ReportFiles(walk.reports, walk.refused, walk.warnings());
  }

  /** Returns in words why a file could not be read. */
  static String words(IOException fault) {
    return switch (fault) {
      case AccessDeniedException _ -> "no right to read it; give yourself the right, or copy it";
      case NoSuchFileException _ -> "it is gone";
      default -> "cannot be read: " + fault.getMessage();
    };
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final List<Path> reports = new ArrayList<>();
    private final List<Path> inFolder = new ArrayList<>();
    private final List<Arrival.Refused> refused = new ArrayList<>();
    private final Map<String, Integer> passedOver = new TreeMap<>();

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      if (!name.startsWith(".") && attributes.isRegularFile()) {
        if (Intake.reads(name) || Intake.misses(name)) {
          inFolder.add(file);
        } else {
          passedOver.merge(ending(name), 1, Integer::sum);
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      if (!(fault instanceof FileSystemLoopException)) {
        refused.add(new Arrival.Refused(file, words(fault)));
      }
      return FileVisitResult.CONTINUE;
    }

    private static String ending(String name) {
      int dot = name.lastIndexOf('.');
      return dot < 0 ? "without ending" : name.substring(dot);
    }

    /** Files of one folder go by path, so that the order does not hang on the disk. */
    void endFolder() {
      inFolder.sort(Comparator.comparing(Path::toString));
      reports.addAll(inFolder);
      inFolder.clear();
    }

    List<String> warnings() {
      if (passedOver.isEmpty()) {
        return List.of();
      }
      String kinds =
          passedOver.entrySet().stream()
              .map(entry -> entry.getValue() + " " + entry.getKey())
              .collect(Collectors.joining(", "));
      return List.of(
          "passed over in folders: " + kinds + " (only .txt, .html, .pdf and .docx are read)");
    }
  }
}
