package org.attest.export;

import java.util.List;
import org.attest.dossier.Comparison;
import org.attest.dossier.Cut;
import org.attest.dossier.Differences;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.Silence;

/**
 * Writes a dossier as indented JSON, part by part: that of a large group has thousands of
 * contrasts, of which no tree is made.
 */
final class DossierJson {

  /** About how many letters a line and a contrast take: room is made for all of them at once. */
  private static final int LINE = 1600;

  private static final int CONTRAST = 800;

  private final IndentedJson json;
  private final Differences differences = new Differences();

  private DossierJson(IndentedJson json) {
    this.json = json;
  }

  static String of(Dossier dossier) {
    int letters = dossier.sections().stream().mapToInt(DossierJson::letters).sum();
    DossierJson written = new DossierJson(new IndentedJson(letters));
    written.dossier(dossier);
    return written.json.written();
  }

  private static int letters(Section section) {
    return section.contrasts().size() * CONTRAST
        + section.parts().stream().mapToInt(part -> part.lines().size()).sum() * LINE;
  }

  private void dossier(Dossier dossier) {
    json.startObject();
    json.property("group", dossier.group());
    dossier.times().at().ifPresent(day -> json.property("at", day.toString()));
    dossier.times().asOf().ifPresent(day -> json.property("as_of", day.toString()));
    dossier.times().recorded().ifPresent(day -> json.property("recorded", day.toString()));
    json.property("reviewed_only", dossier.reviewedOnly());
    if (dossier.withheld().any()) {
      json.property("withheld", dossier.withheld().claims());
      json.property("up_to", dossier.withheld().upTo().word());
    }
    strings("parents", List.copyOf(dossier.kin().parents()));
    strings("branches", List.copyOf(dossier.kin().branches()));
    if (!dossier.cuts().isEmpty()) {
      list("cuts", dossier.cuts(), this::cut);
    }
    list("sections", written(dossier.sections()), json::add);
    list("events", dossier.events(), this::event);
    json.endObject();
  }

  /** Writes one element of a list. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(T element);
  }

  private <T> void list(String name, List<T> elements, Writer<T> writer) {
    json.name(name);
    json.startArray();
    elements.forEach(writer::write);
    json.endArray();
  }

  private void strings(String name, List<String> values) {
    list(name, values, json::string);
  }

  private void cut(Cut cut) {
    json.startObject();
    json.property("kind", cut.kind().word());
    json.property("shown", cut.shown());
    json.property("told", cut.told());
    json.endObject();
  }

  private void event(GatheredEvent event) {
    json.startObject();
    json.property("id", event.id().value());
    json.property("type", event.type());
    json.property("date", event.date().text());
    strings("place", event.places());
    strings("target", event.targets());
    strings("actor", event.actors());
    json.property("reports", event.reports());
    json.property("origins", event.origins());
    strings("claims", event.claims().stream().map(each -> each.claim().id().value()).toList());
    list("joins", event.joins(), this::join);
    json.name("divergence");
    json.startObject();
    event.divergence().forEach(each -> json.property(each.field(), each.figure()));
    json.endObject();
    json.endObject();
  }

  private void join(GatheredEvent.Join join) {
    json.startObject();
    json.property("claim", join.claim().value());
    json.property("to", join.to().value());
    json.property("reason", join.reason());
    json.endObject();
  }

  /** Writes each section by itself, several at once: a large group's have megabytes. */
  private List<IndentedJson> written(List<Section> sections) {
    return sections.parallelStream()
        .map(section -> {
          DossierJson part = new DossierJson(json.part(letters(section)));
          part.section(section);
          return part.json;
        })
        .toList();
  }

  private void section(Section section) {
    json.startObject();
    json.property("number", section.question().number());
    json.property("question", section.question().text());
    list("parts", section.parts(), this::part);
    list("contrasts", section.contrasts(), contrast -> comparison(contrast.comparison()));
    list("silences", section.silences(), this::silence);
    json.endObject();
  }

  private void part(Section.Part part) {
    json.startObject();
    json.property("title", part.title());
    list("lines", part.lines(), this::line);
    json.endObject();
  }

  private void line(Line line) {
    json.startObject();
    json.property("sentence", Phrasing.sentence(line.evidence()));
    strings("why_here", line.reasons());
    json.property("time_not_told", line.timeNotTold());
    json.property("undated_report", line.undated());
    if (!line.owner().isEmpty()) {
      json.property("of", line.owner());
    }
    json.property("reports", line.reports());
    json.property("origins", line.origins());
    json.name("claim");
    json.tree(ClaimJsonWriter.evidence(line.evidence()));
    json.endObject();
  }

  private void comparison(Comparison comparison) {
    json.startObject();
    json.property("relation", comparison.relation().word());
    json.property("reason", comparison.reason());
    json.property("first", comparison.first().value());
    json.property("second", comparison.second().value());
    comparison.finer().ifPresent(id -> json.property("finer", id.value()));
    list("differences", comparison.differences(differences), this::difference);
    json.endObject();
  }

  private void difference(Comparison.Difference difference) {
    json.startObject();
    json.property("field", difference.field());
    json.property("first", difference.first());
    json.property("second", difference.second());
    json.property("divergence", difference.divergence());
    json.endObject();
  }

  private void silence(Silence silence) {
    json.startObject();
    json.property("asked", silence.asked());
    json.property("silence", silence.kind().words());
    silence
        .nearest()
        .ifPresent(line -> {
          json.name("nearest");
          line(line);
        });
    json.endObject();
  }
}
