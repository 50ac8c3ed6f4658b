package org.attest.export;

import java.io.StringWriter;
import java.util.List;
import org.attest.dossier.Comparison;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.Silence;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a dossier as indented JSON, part by part: that of a large group has thousands of
 * contrasts, of which no tree is made.
 */
final class DossierJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JsonGenerator json;

  private DossierJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Dossier dossier) {
    StringWriter written = new StringWriter();
    try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(written)) {
      new DossierJson(json).dossier(dossier);
    }
    return written.append('\n').toString();
  }

  private void dossier(Dossier dossier) {
    json.writeStartObject();
    json.writeStringProperty("group", dossier.group());
    dossier.times().at().ifPresent(day -> json.writeStringProperty("at", day.toString()));
    dossier.times().asOf().ifPresent(day -> json.writeStringProperty("as_of", day.toString()));
    dossier
        .times()
        .recorded()
        .ifPresent(day -> json.writeStringProperty("recorded", day.toString()));
    json.writeBooleanProperty("reviewed_only", dossier.reviewedOnly());
    if (dossier.withheld().any()) {
      json.writeNumberProperty("withheld", dossier.withheld().claims());
      json.writeStringProperty("up_to", dossier.withheld().upTo().word());
    }
    strings("parents", List.copyOf(dossier.kin().parents()));
    strings("branches", List.copyOf(dossier.kin().branches()));
    if (!dossier.cuts().isEmpty()) {
      list("cuts", dossier.cuts(), this::cut);
    }
    list("sections", dossier.sections(), this::section);
    list("events", dossier.events(), this::event);
    json.writeEndObject();
  }

  /** Writes one element of a list. */
  @FunctionalInterface
  private interface Writer<T> {
    void write(T element);
  }

  private <T> void list(String name, List<T> elements, Writer<T> writer) {
    json.writeArrayPropertyStart(name);
    elements.forEach(writer::write);
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    list(name, values, json::writeString);
  }

  private void cut(Cut cut) {
    json.writeStartObject();
    json.writeStringProperty("kind", cut.kind().word());
    json.writeNumberProperty("shown", cut.shown());
    json.writeNumberProperty("told", cut.told());
    json.writeEndObject();
  }

  private void event(GatheredEvent event) {
    json.writeStartObject();
    json.writeStringProperty("id", event.id().value());
    json.writeStringProperty("type", event.type());
    json.writeStringProperty("date", event.date().text());
    strings("place", event.places());
    strings("target", event.targets());
    strings("actor", event.actors());
    json.writeNumberProperty("reports", event.reports());
    json.writeNumberProperty("origins", event.origins());
    strings("claims", event.claims().stream().map(each -> each.claim().id().value()).toList());
    list("joins", event.joins(), this::join);
    json.writeObjectPropertyStart("divergence");
    event.divergence().forEach(each -> json.writeNumberProperty(each.field(), each.figure()));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void join(GatheredEvent.Join join) {
    json.writeStartObject();
    json.writeStringProperty("claim", join.claim().value());
    json.writeStringProperty("to", join.to().value());
    json.writeStringProperty("reason", join.reason());
    json.writeEndObject();
  }

  private void section(Section section) {
    json.writeStartObject();
    json.writeNumberProperty("number", section.question().number());
    json.writeStringProperty("question", section.question().text());
    list("parts", section.parts(), this::part);
    list("contrasts", section.contrasts(), contrast -> comparison(contrast.comparison()));
    list("silences", section.silences(), this::silence);
    json.writeEndObject();
  }

  private void part(Section.Part part) {
    json.writeStartObject();
    json.writeStringProperty("title", part.title());
    list("lines", part.lines(), this::line);
    json.writeEndObject();
  }

  private void line(Line line) {
    json.writeStartObject();
    json.writeStringProperty("sentence", Phrasing.sentence(line.evidence()));
    strings("why_here", line.reasons());
    json.writeBooleanProperty("time_not_told", line.timeNotTold());
    json.writeBooleanProperty("undated_report", line.undated());
    if (!line.owner().isEmpty()) {
      json.writeStringProperty("of", line.owner());
    }
    json.writeNumberProperty("reports", line.reports());
    json.writeNumberProperty("origins", line.origins());
    json.writeName("claim");
    json.writeTree(ClaimJsonWriter.evidence(line.evidence()));
    json.writeEndObject();
  }

  private void comparison(Comparison comparison) {
    json.writeStartObject();
    json.writeStringProperty("relation", comparison.relation().word());
    json.writeStringProperty("reason", comparison.reason());
    json.writeStringProperty("first", comparison.first().value());
    json.writeStringProperty("second", comparison.second().value());
    comparison.finer().ifPresent(id -> json.writeStringProperty("finer", id.value()));
    list("differences", comparison.differences(), this::difference);
    json.writeEndObject();
  }

  private void difference(Comparison.Difference difference) {
    json.writeStartObject();
    json.writeStringProperty("field", difference.field());
    json.writeStringProperty("first", difference.first());
    json.writeStringProperty("second", difference.second());
    json.writeNumberProperty("divergence", difference.divergence());
    json.writeEndObject();
  }

  private void silence(Silence silence) {
    json.writeStartObject();
    json.writeStringProperty("asked", silence.asked());
    json.writeStringProperty("silence", silence.kind().words());
    silence
        .nearest()
        .ifPresent(line -> {
          json.writeName("nearest");
          line(line);
        });
    json.writeEndObject();
  }
}
