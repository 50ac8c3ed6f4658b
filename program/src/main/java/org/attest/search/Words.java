package org.attest.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * The words that a user looks for. No sign has a meaning but the double quote, so that nothing a
 * user types is an error.
 */
final class Words {

  /** More words than this are a text, not a question; Lucene refuses about a thousand. */
  private static final int MOST = 64;

  private static final Pattern PART = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");

  private final List<Query> parts = new ArrayList<>();

  Words(Analyzer analyzer, String words) {
    QueryBuilder builder = new QueryBuilder(analyzer);
    Matcher part = PART.matcher(words);
    while (part.find() && parts.size() < MOST) {
      String phrase = part.group(1) != null ? part.group(1) : part.group(2);
      Query query = builder.createPhraseQuery("words", phrase);
      if (query != null) {
        parts.add(query);
      }
    }
  }

  Query all() {
    return joined(Occur.MUST);
  }

  Query any() {
    return joined(Occur.SHOULD);
  }

  private Query joined(Occur occur) {
    if (parts.isEmpty()) {
      return new MatchNoDocsQuery("no words were given");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    parts.forEach(part -> query.add(part, occur));
    return query.build();
  }
}
