package org.attest.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attest.intake.Outcome.Refused;

/** A file of a kind that may well hold a report and is not read: what it is, and what to do. */
final class OtherFile {

  /** What folders hold beside reports: tables, slides, pictures, and feeds by another name. */
  private static final Set<String> BESIDE_REPORTS =
      Set.of(
          "dotx", "xml", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "png", "jpg", "jpeg", "tif",
          "tiff", "heic", "webp");

  private OtherFile() {}

  /** Returns why a file that ends like this is not read; empty where it is hardly a report. */
  static Optional<Refused> refused(String fileName) {
    String ending = ending(fileName);
    return Optional.ofNullable(
        switch (ending) {
          case "doc", "dot" ->
              new Refused(
                  "the Word format of before 2007 is not read",
                  "open it in Word or LibreOffice and save it as .docx or .pdf");
          case "odt", "rtf", "pages", "wpd", "docm", "dotx" ->
              new Refused(
                  "." + ending + " is not read",
                  "open it in the program that it is from and save it as .docx or .pdf");
          case "epub", "mobi" ->
              new Refused("an electronic book is not read", "save its text as .txt or .html");
          case "zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz" ->
              new Refused(
                  "an archive is not opened: what is packed in it is not known",
                  "unpack it and add the folder");
          case "eml", "msg", "mbox", "emlx" ->
              new Refused(
                  "mail is not read",
                  "save its text as .txt, or the report that is attached to it, and add that");
          case "mht", "mhtml", "webarchive", "maff", "warc" ->
              new Refused(
                  "an archive of web pages is not opened",
                  "save the page as HTML (.html) and add that");
          case "xml", "rss", "atom" ->
              new Refused(
                  "feeds and other XML are not read: a feed holds beginnings of reports",
                  "save the pages that it links to and add those");
          case "xls", "xlsx", "ods", "ppt", "pptx", "odp" ->
              new Refused(
                  "tables and slides are not read", "save it as PDF where it holds running text");
          case "png", "jpg", "jpeg", "tif", "tiff", "heic", "webp", "djvu" ->
              new Refused("it is a picture, not text", "run OCR over it and add what comes out");
          default -> null;
        });
  }

  /** Returns whether such a file, met in a folder of reports, may be one that is missed. */
  static boolean mayBeReport(String fileName) {
    return fileName.lastIndexOf('.') > 0
        && !BESIDE_REPORTS.contains(ending(fileName))
        && refused(fileName).isPresent();
  }

  private static String ending(String fileName) {
    return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
