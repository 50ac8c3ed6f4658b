package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.dossier.Line;
import org.attest.export.Explainer;
import org.attest.model.ClaimId;
import org.attest.model.Tlp;

/**
 * An article about a group, every sentence with its footnotes: to be read, and to be taken along.
 */
final class ExplainerPage {

  private ExplainerPage() {}

  /**
   * The page.
   *
   * @param group the group
   * @param tabs the group's pages
   * @param times what it is held to
   * @param chapters the questions that were chosen, with the answers
   * @param choices all questions, to choose from
   * @param notes the footnotes
   */
  record Article(
      String group,
      List<DossierView.Tab> tabs,
      TimesView times,
      List<Chapter> chapters,
      List<Choice> choices,
      List<Note> notes)
      implements Marked {
    Article {
      tabs = List.copyOf(tabs);
      chapters = List.copyOf(chapters);
      choices = List.copyOf(choices);
      notes = List.copyOf(notes);
    }

    @Override
    public Tlp tlp() {
      return Marked.of(notes.stream().map(Note::claim));
    }
  }

  /** A question and its answer, paragraph by paragraph. */
  record Chapter(String heading, List<List<AskPage.Said>> paragraphs) {
    Chapter {
      paragraphs = List.copyOf(paragraphs);
    }
  }

  /** A question that can be chosen. */
  record Choice(String heading, boolean chosen) {}

  /** A footnote. */
  record Note(int number, ClaimView claim) {}

  static void show(Visit visit) throws IOException {
    String group = Groups.named(visit);
    View view = visit.view();
    Dossier dossier = visit.dossier(group, view);
    Explainer explainer = visit.desk().explainer(dossier);
    List<String> wanted = visit.context().queryParams("chapter");
    Map<ClaimId, Line> claims = new HashMap<>();
    dossier.lines().forEach(line -> claims.putIfAbsent(id(line), line));
    dossier
        .silences()
        .flatMap(silence -> silence.nearest().stream())
        .forEach(line -> claims.putIfAbsent(id(line), line));
    Map<ClaimId, Integer> numbers = new LinkedHashMap<>();
    List<Chapter> chapters = new ArrayList<>();
    for (Explainer.Chapter chapter : explainer.chapters()) {
      if (wanted.isEmpty() || wanted.contains(chapter.heading())) {
        chapters.add(chapter(chapter, numbers));
      }
    }
    List<Note> notes = new ArrayList<>();
    numbers.forEach((id, number) -> {
      Line line = claims.get(id);
      if (line != null) {
        notes.add(new Note(number, ClaimView.of(line, view)));
      }
    });
    visit.show(
        "explainer.jte",
        "Explainer: " + group,
        "groups",
        new Article(
            Plain.line(group),
            Groups.tabs(group, "/explainer", view),
            TimesView.of(
                "/explainer",
                List.of(new TimesView.Kept("group", group)),
                view,
                visit.desk().days()),
            chapters,
            explainer.chapters().stream()
                .map(each ->
                    new Choice(each.heading(), wanted.isEmpty() || wanted.contains(each.heading())))
                .toList(),
            notes));
  }

  private static ClaimId id(Line line) {
    return line.evidence().claim().id();
  }

  private static Chapter chapter(Explainer.Chapter chapter, Map<ClaimId, Integer> numbers) {
    List<List<AskPage.Said>> paragraphs =
        chapter.paragraphs().stream()
            .map(sentences ->
                sentences.stream()
                    .map(sentence ->
                        new AskPage.Said(
                            Plain.line(sentence.words()),
                            sentence.claims().stream()
                                .map(id -> {
                                  numbers.putIfAbsent(id, numbers.size() + 1);
                                  return numbers.getOrDefault(id, 0);
                                })
                                .toList()))
                    .toList())
            .toList();
    return new Chapter(Plain.line(chapter.heading()), paragraphs);
  }
}
