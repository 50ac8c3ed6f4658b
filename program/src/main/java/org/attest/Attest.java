package org.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attest.answer.Answerer;
import org.attest.answer.Question;
import org.attest.dossier.Changes;
import org.attest.dossier.Cut;
import org.attest.dossier.Dossier;
import org.attest.dossier.Geography;
import org.attest.dossier.Line;
import org.attest.dossier.Rulings;
import org.attest.dossier.Times;
import org.attest.dossier.Withheld;
import org.attest.export.Answered;
import org.attest.export.ChangesExport;
import org.attest.export.ClaimCsv;
import org.attest.export.ClaimJson;
import org.attest.export.ClaimText;
import org.attest.export.DossierExport;
import org.attest.export.Explainer;
import org.attest.export.QuoteComment;
import org.attest.intake.Intake;
import org.attest.lexicon.Lexicon;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.models.LanguageModels;
import org.attest.reading.Reader;
import org.attest.store.ActorEntry;
import org.attest.store.DocumentEntry;
import org.attest.store.Filter;
import org.attest.store.Place;
import org.attest.store.Store;
import org.attest.store.Verification;
import org.attest.store.Verifier;

/**
 * Attest: one record, opened. The one door for the command line and the web.
 *
 * <p>Safe for threads as far as reading from it goes; adding is for one thread.
 */
public final class Attest implements AutoCloseable {

  static final Supplier<Lexicon> LEXICON = Once.of(Lexicon::builtIn);

  private final Store store;
  private final Nearness nearness;
  private final Searching searching;
  private final Intake intake = new Intake();
  private final KeptDossiers dossiers = new KeptDossiers();
  private final Kept<List<DocumentEntry>> documents = new Kept<>();
  private final WhileUsed<Reader> reader = Readers.kept();
  private final Additions additions;
  private final Supplier<Lexicon> lexicon;
  private final Geography geography;
  private final Supplier<LexiconKinship> kinship;

  private Attest(Store store, Additions additions, Supplier<Lexicon> lexicon) {
    this.store = store;
    this.nearness = new Nearness(store, Nearness.INSTALLED);
    this.searching = new Searching(store, nearness);
    this.additions = additions;
    this.lexicon = lexicon;
    this.geography = new Geography(additions::gazetteer);
    this.kinship = Once.of(() -> new LexiconKinship(lexicon.get(), geography));
  }

  /** Returns whether {@code folder} holds a record. */
  public static boolean hasRecord(Path folder) {
    return Store.exists(folder);
  }

  /**
   * Returns whether there is a record where {@code words} say: a folder, or {@code
   * postgresql://USER@HOST/DATABASE}.
   */
  public static boolean hasRecord(String words) {
    return Store.exists(Place.of(words));
  }

  /** Opens the record where {@code words} say, and makes it where there is none. */
  public static Attest open(String words) throws IOException {
    return open(words, Optional.empty());
  }

  /**
   * Opens the record where {@code words} say, and makes it where there is none.
   *
   * @param own the folder with the user's own names and rules; without it, what lies beside the
   *     record, and of a record on a server nothing
   */
  public static Attest open(String words, Optional<Path> own) throws IOException {
    Additions additions = own.isPresent() ? Additions.named(own.get()) : Additions.beside(words);
    return new Attest(Store.open(Place.of(words)), additions, additions.over(LEXICON));
  }

  /**
   * Opens the record in {@code folder}, and makes it where there is none.
   *
   * @throws IOException if the folder cannot be used; the message says why
   */
  public static Attest open(Path folder) throws IOException {
    Additions additions = Additions.in(folder);
    return new Attest(Store.open(folder), additions, additions.over(LEXICON));
  }

  /**
   * Starts to load the lexicon in the background: for who will need names soon, and has a record to
   * open first.
   */
  public static void loadNames() {
    Thread.ofPlatform().daemon().name("lexicon").start(() -> Objects.requireNonNull(LEXICON.get()));
  }

  /** Unpacks the language models where they are not there, and tells {@code setup} of it. */
  public static void setUp(Setup setup) throws IOException {
    if (!LanguageModels.areInstalled(setup.folder())) {
      setup.unpacking();
      LanguageModels.install(setup.folder(), (done, total, _) -> setup.unpacked(done, total));
    }
  }

  /** Returns what the pages of the web desk ask of this record. */
  public Desk desk() {
    return new Desk(this, store, additions::gazetteer, geography);
  }

  /** Reads reports into the record, and tells {@code watcher} of each. */
  public void add(Adding.Order order, Setup setup, Adding.Watcher watcher) throws IOException {
    new Adding(store, intake, readers(setup), InstantSource.system()).run(order, watcher);
  }

  private Readers readers(Setup setup) {
    return new Readers(setup, lexicon.get(), additions, reader);
  }

  /** Returns the armed groups of the record, those with most claims first. */
  public List<GroupLine> groups() throws IOException {
    return store.groups().stream()
        .map(Attest::line)
        .sorted(
            Comparator.comparingInt(GroupLine::claims).reversed().thenComparing(GroupLine::name))
        .toList();
  }

  private static GroupLine line(ActorEntry actor) {
    return new GroupLine(
        actor.name(),
        actor.inLexicon(),
        actor.naming(),
        actor.documents(),
        actor.first(),
        actor.last());
  }

  /** Returns how reports write the name of a dossier's group, in the words that it quotes. */
  List<Spelling> spellings(Dossier dossier) {
    return Spelling.of(dossier, lexicon.get());
  }

  /** Returns whom a person means by {@code name}. */
  public Lookup lookup(String name) throws IOException {
    return new Names(store, lexicon).find(name.strip());
  }

  /**
   * Returns claims, each as the format writes it, in order of document and place.
   *
   * @param group an actor's canonical name: claims about it, and claims that name it
   */
  public String claims(Optional<String> group, Optional<Kind> kind, View view, Format format)
      throws IOException {
    List<Evidence> claims = evidence(group, kind, view);
    Withheld withheld = left(group, kind, view);
    return switch (format) {
      case JSONL -> {
        List<String> lines = new ArrayList<>(claims.stream().map(ClaimJson::write).toList());
        if (withheld.any()) {
          lines.add(ClaimJson.write(withheld));
        }
        yield lines(lines);
      }
      case CSV -> claims.isEmpty() && !withheld.any() ? "" : ClaimCsv.write(claims, withheld);
      case TEXT ->
          claims.stream().map(ClaimText::write).collect(Collectors.joining())
              + (withheld.any() ? withheld.words() + "\n" : "");
      case MD, HTML, JSON, DOCX, PDF ->
          throw new IllegalArgumentException("claims are not written as " + format);
    };
  }

  private static String lines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  private List<Evidence> evidence(Optional<String> group, Optional<Kind> kind, View view)
      throws IOException {
    Filter filter = filter(view).withGroup(group.orElse(""));
    Times times = times(view);
    List<Evidence> found = store.evidence(kind.isPresent() ? filter.withKind(kind.get()) : filter);
    return found.stream().filter(one -> times.fit(one.claim()) == Times.Fit.HOLDS).toList();
  }

  static Filter filter(View view) {
    Filter filter = view.reviewedOnly() ? Filter.ALL.withReviewedOnly() : Filter.ALL;
    if (view.asOf().isPresent()) {
      filter = filter.withAsOf(view.asOf().get());
    }
    if (view.upTo().isPresent()) {
      filter = filter.withUpTo(view.upTo().get());
    }
    if (view.recorded().isPresent()) {
      LocalDate day = view.recorded().get();
      filter = filter.withRecordedBy(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
    }
    return filter;
  }

  private static Times times(View view) {
    return new Times(view.at(), view.asOf(), view.recorded());
  }

  /** Returns what the reports tell of one actor, by its canonical name. */
  public String dossier(String group, View view, Format format) throws IOException {
    Dossier dossier = dossier(group, view);
    return switch (format) {
      case TEXT -> DossierExport.text(dossier);
      case MD -> DossierExport.markdown(dossier) + "\n" + quotes(dossier);
      case HTML -> DossierExport.html(dossier) + quotes(dossier);
      case JSON -> DossierExport.json(dossier);
      case JSONL, CSV, DOCX, PDF ->
          throw new IllegalArgumentException("no dossier is written as " + format);
    };
  }

  /** Returns what the reports after {@code since} did to the dossier of one actor. */
  public String changes(String group, LocalDate since, View view, Format format)
      throws IOException {
    Changes changes = Changes.of(dossier(group, view), since);
    return switch (format) {
      case TEXT -> ChangesExport.text(changes);
      case MD -> ChangesExport.markdown(changes);
      case HTML -> ChangesExport.html(changes);
      case JSON -> ChangesExport.json(changes);
      case JSONL, CSV, DOCX, PDF ->
          throw new IllegalArgumentException("no changes are written as " + format);
    };
  }

  /** Returns an explainer of one actor, by its canonical name, as text. */
  public String explain(String group, View view, Format format) throws IOException {
    return Explaining.text(explainer(group, view, ExplainerOrder.ALL), format);
  }

  /**
   * Returns an explainer of one actor, by its canonical name, as the bytes of a file of each
   * format, in the order of the formats.
   */
  public List<byte[]> explain(String group, View view, ExplainerOrder order, List<Format> formats)
      throws IOException {
    Explainer explainer = explainer(group, view, order);
    return formats.stream().map(format -> Explaining.bytes(explainer, format)).toList();
  }

  private Explainer explainer(String group, View view, ExplainerOrder order) throws IOException {
    Dossier dossier = dossier(group, view);
    if (order.questions().isEmpty()) {
      Explainer.Length length = order.brief() ? Explainer.Length.SHORT : Explainer.Length.LONG;
      return explainer(dossier, length);
    }
    Asking asking = asking(view);
    List<Answered> answers = new ArrayList<>();
    for (String question : order.questions()) {
      answers.add(
          new Answered(
              question, asking.answer(new Question("", question, Optional.of(group), Set.of()))));
    }
    return Explainer.answering(dossier, answers);
  }

  /** Returns the explainer that a dossier makes, its quotations whole sentences of the reports. */
  Explainer explainer(Dossier dossier, Explainer.Length length) {
    return Explainer.of(dossier, length, new Explaining(store));
  }

  private static String quotes(Dossier dossier) {
    return QuoteComment.of(dossier.lines().map(Line::evidence).toList());
  }

  /** Returns how reports stand to each other on named points. */
  public Points points() {
    return new Points(this);
  }

  /** Returns how many claims a view holds back because their reports are marked too strictly. */
  public int withheld(Optional<String> group, Optional<Kind> kind, View view) throws IOException {
    return left(group, kind, view).claims();
  }

  private Withheld left(Optional<String> group, Optional<Kind> kind, View view) throws IOException {
    if (view.upTo().isEmpty() || withheldReports(view) == 0) {
      return Withheld.NOTHING;
    }
    View whole = new View(view.at(), view.asOf(), view.recorded(), view.reviewedOnly());
    Filter filter = filter(view);
    long left =
        evidence(group, kind, whole).stream()
            .filter(each -> !filter.lets(each.marks().tlp()))
            .count();
    return new Withheld((int) left, view.upTo().get());
  }

  /** Returns how many reports a view leaves aside because they are marked too strictly. */
  public int withheldReports(View view) throws IOException {
    return view.upTo().isEmpty() ? 0 : new Sight(store, filter(view), times(view)).withheld();
  }

  List<Evidence> evidenceOf(String group, View view) throws IOException {
    return bringing(view).of(group).evidence();
  }

  Dossier dossier(String group, View view) throws IOException {
    return dossiers.of(group, view, store.version(), () -> gathered(group, view));
  }

  /** As {@link #dossier(String, View)}; empty where it takes longer, and is gathered on behind. */
  Optional<Dossier> dossier(String group, View view, Duration patience) throws IOException {
    return dossiers.within(patience, group, view, store.version(), () -> gathered(group, view));
  }

  private GroupEvidence bringing(View view) {
    int most = view.at().isPresent() ? GroupEvidence.MOST_FOR_A_DAY : GroupEvidence.MOST_OF_A_KIND;
    return new GroupEvidence(store, kinship.get(), filter(view), times(view), most);
  }

  private Dossier gathered(String group, View view) throws IOException {
    GroupEvidence bringing = bringing(view);
    GroupEvidence.Brought brought = bringing.of(group);
    Beside<List<Cut>> cuts = Beside.begin("cuts", () -> bringing.cuts(group, brought.named()));
    List<Evidence> evidence = brought.evidence();
    return Dossier.of(
            group,
            evidence,
            times(view),
            view.reviewedOnly(),
            kinship.get(),
            Dossiers.origins(store, evidence),
            Rulings.of(evidence))
        .with(cuts.done())
        .with(left(Optional.of(group), Optional.empty(), view));
  }

  /**
   * Returns the passages that have the words and that the view lets through, best first; after them
   * those that are near in meaning, where there are vectors.
   */
  public List<Hit> search(String words, int limit, View view) throws IOException {
    return found(words, limit, view).stream()
        .map(found ->
            new Hit(
                found.source().document(),
                SourceLine.of(found.source(), found.span()),
                found.words(),
                found.near()))
        .toList();
  }

  List<Desk.Found> found(String words, int limit, View view) throws IOException {
    return searching.search(words, limit, new Sight(store, filter(view), times(view)));
  }

  /**
   * Answers a question from the reports.
   *
   * @param group whom "the group" means, by any name
   * @param documents the reports to answer from; empty for all
   */
  public Reply ask(String question, Optional<String> group, Set<DocumentId> documents, View view)
      throws IOException {
    Asking asking = asking(view);
    Optional<String> canonical =
        group.isPresent() ? Optional.of(asking.canonical(group.get())) : Optional.empty();
    return asking.reply(asking.answer(new Question("", question, canonical, documents)));
  }

  /** Answers lines {@code {"id","question","group","docs"}} with lines of JSON, in their order. */
  public List<String> answers(List<String> questions, View view) throws IOException {
    Asking asking = asking(view);
    List<String> answers = new ArrayList<>();
    for (int number = 1; number <= questions.size(); number++) {
      String line = questions.get(number - 1);
      if (!line.isBlank()) {
        answers.add(asking.line(line, number));
      }
    }
    return answers;
  }

  Asking asking(View view) throws IOException {
    return new Asking(
        store,
        searching,
        new Names(store, lexicon),
        new Answerer(lexicon.get(), geography),
        filter(view),
        times(view));
  }

  /** Returns what the reader understood and did not, why, and by which names and rules. */
  public Understanding understanding() {
    return new Understanding(store, additions, lexicon, this::readers);
  }

  /** Returns what finds passages by their meaning, where the optional model is installed. */
  public Nearness nearness() {
    return nearness;
  }

  /** Returns which reports are versions of one address, and what publishers say of their own. */
  public Stories stories() {
    return new Stories(store);
  }

  /** Returns what persons decide about this record. */
  public Deciding deciding() {
    return new Deciding(store, InstantSource.system());
  }

  /** Returns the log of what left this record. */
  public Exporting exporting() {
    return new Exporting(store, InstantSource.system());
  }

  /** Returns what is done with the record as a whole. */
  public Keeping keeping() {
    return new Keeping(
        store, this::documents, searching, InstantSource.system(), Attest::filter, Attest::times);
  }

  /** Returns the reports, in order of name; read anew only when the record has changed. */
  List<DocumentEntry> documents() throws IOException {
    return documents.of(store.version(), store::documents);
  }

  /** Reads every report again and returns the number of this reading. */
  public long reread(int threads, Setup setup, Rereading.Watcher watcher) throws IOException {
    return new Rereading(store, readers(setup), InstantSource.system()).run(threads, watcher);
  }

  /** Checks the whole record. */
  public Checked verify() throws IOException {
    return checked(Verifier.verify(store, intake::textAgain));
  }

  /** Checks every quote of something that Attest wrote. */
  public Checked verify(String content) throws IOException {
    return ClaimCsv.isTable(content)
        ? CsvCheck.of(store, content)
        : checked(Verifier.verifyFile(store, content, ClaimJson::write));
  }

  private static Checked checked(Verification found) {
    return new Checked(
        found.documents(),
        found.quotes(),
        found.claims(),
        found.faults().stream().map(Verification.Fault::toString).toList());
  }

  @Override
  public void close() throws IOException {
    intake.close();
    searching.close();
    store.close();
  }
}
