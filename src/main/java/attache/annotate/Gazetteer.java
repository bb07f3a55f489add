package attache.annotate;

import attache.reference.KnownPerson;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All names and listed words of one language in two tries. Immutable after construction. */
final class Gazetteer {

  private static final Starts NOTHING = new Starts(null, null, null, null);

  private final TokenTrie<Meaning> names = new TokenTrie<>();
  private final TokenTrie<Word> words = new TokenTrie<>();
  private final TokenTrie<Word> cues = new TokenTrie<>();
  private final TokenTrie<Word> adverbs = new TokenTrie<>();
  private final Map<String, Starts> starts = new HashMap<>();
  private final Set<String> articles = new HashSet<>();
  private final Tokenizer tokenizer;
  private final CountryNamesakes namesakes;

  /**
   * @param lists the lists of words.csv that the mention finders look at
   */
  Gazetteer(Reference reference, String lang, Set<String> lists, Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
    namesakes = new CountryNamesakes(reference, lang, tokenizer);
    for (Name name : reference.names(lang)) {
      names.add(
          tokenizer.keys(name.text()),
          name.meansNothing()
              ? new Meaning(Meaning.NOTHING, "", name.kind())
              : new Meaning(name.of().table().key(), name.of().id(), name.kind()));
    }
    addLongForms(reference, lang);
    for (KnownPerson person : reference.people()) {
      addPerson(person.name(), person);
      person.aliases().forEach(alias -> addPerson(alias, person));
    }
    reference.words(lang, "determiner").stream()
        .map(word -> tokenizer.keys(word.word()))
        .filter(keys -> keys.size() == 1)
        .forEach(articles::addAll);
    for (Word word : reference.words(lang, "before-verb")) {
      adverbs.add(tokenizer.keys(word.word()), word);
    }
    for (Word word : reference.words(lang, lists)) {
      (word.list().startsWith(ArticleAnnotator.CUE) ? cues : words)
          .add(tokenizer.keys(word.word()), word);
    }
    for (TokenTrie<?> trie : List.of(names, words, cues, adverbs)) {
      trie.starts().forEach(key -> starts.computeIfAbsent(key, this::startsOf));
    }
  }

  /** Where the entries of each trie that begin with one token go on; null where there are none. */
  private record Starts(
      TokenTrie.Node<Meaning> names,
      TokenTrie.Node<Word> words,
      TokenTrie.Node<Word> cues,
      TokenTrie.Node<Word> adverbs) {}

  private Starts startsOf(String key) {
    return new Starts(names.start(key), words.start(key), cues.start(key), adverbs.start(key));
  }

  /** "Cộng hòa Mô-dăm-bích": every way to write a country, behind each kind of state. */
  private void addLongForms(Reference reference, String lang) {
    for (Word form : reference.words(lang, "state-form")) {
      List<String> head = tokenizer.keys(form.word());
      for (Name name : reference.names(lang)) {
        if (!name.meansNothing()
            && name.kind() != NameKind.CAPITAL
            && name.of().table().key().equals("country")) {
          List<String> keys = new ArrayList<>(head);
          keys.addAll(tokenizer.keys(name.text()));
          if (!names.holds(keys)) {
            names.add(keys, new Meaning("country", name.of().id(), name.kind()));
          }
        }
      }
    }
  }

  private void addPerson(String name, KnownPerson person) {
    List<String> keys = tokenizer.keys(name);
    if (keys.size() > 1) {
      names.add(keys, new Meaning("person", person.id(), NameKind.ALIAS));
    }
  }

  /** Finds all names and listed words of a sentence, and tells it. */
  void read(Words sentence) {
    Starts[] at = new Starts[sentence.size()];
    for (int i = 0; i < at.length; i++) {
      at[i] = starts.getOrDefault(sentence.key(i), NOTHING);
    }
    sentence.articles(articles);
    sentence.adverbs(adverbsIn(sentence, at));
    sentence.found(
        namesIn(sentence, at), in(sentence, at, Starts::words), in(sentence, at, Starts::cues));
    sentence.countriesInside(countriesInOffices(sentence));
  }

  /**
   * The tokens of adverbs that may stand before a verb, even where a longer listed word holds them.
   */
  private BitSet adverbsIn(Words sentence, Starts[] starts) {
    BitSet tokens = new BitSet();
    for (int i = 0; i < starts.length; i++) {
      TokenTrie.Match<Word> match = TokenTrie.longestAt(sentence.keys(), i, starts[i].adverbs());
      if (match != null) {
        tokens.set(i, match.to());
      }
    }
    return tokens;
  }

  /** Names from left to right, longest first, without overlap; by their first token. */
  private List<Hit<Meaning>> namesIn(Words sentence, Starts[] starts) {
    List<Hit<Meaning>> hits = none(starts.length);
    for (int i = 0; i < starts.length; ) {
      TokenTrie.Match<Meaning> match = TokenTrie.longestAt(sentence.keys(), i, starts[i].names());
      List<Meaning> meanings = match == null ? List.of() : admissible(sentence, match);
      if (meanings.isEmpty()) {
        i++;
      } else {
        hits.set(i, new Hit<>(i, match.to(), meanings));
        i = match.to();
      }
    }
    return hits;
  }

  private static <V> List<Hit<V>> none(int size) {
    return new ArrayList<>(Collections.nCopies(size, null));
  }

  /** "Commander of the Royal Thai Army": the country that the name of an office holds. */
  private Map<Integer, String> countriesInOffices(Words sentence) {
    Map<Integer, String> countries = new HashMap<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.meaning(i, "office").isEmpty()) {
        continue;
      }
      for (int inner = i + 1; inner < sentence.name(i).to(); inner++) {
        TokenTrie.Match<Meaning> match = names.longestAt(sentence.keys(), inner);
        if (match != null && match.to() <= sentence.name(i).to()) {
          int office = i;
          admissible(sentence, match).stream()
              .filter(m -> m.table().equals("country"))
              .findFirst()
              .ifPresent(m -> countries.putIfAbsent(office, m.id()));
        }
      }
    }
    return countries;
  }

  private List<Meaning> admissible(Words sentence, TokenTrie.Match<Meaning> match) {
    boolean capital = false;
    for (int i = match.from(); i < match.to(); i++) {
      capital |= sentence.isCapital(i);
    }
    if (capital) {
      return isNamesake(sentence, match) ? List.of() : match.values();
    }
    return match.values().stream().filter(m -> !m.needsCapital()).toList();
  }

  private boolean isNamesake(Words sentence, TokenTrie.Match<Meaning> match) {
    return match.values().stream().allMatch(m -> m.table().equals("country"))
        && namesakes.isAnother(sentence, match.from(), match.to(), names);
  }

  /** Listed words, likewise; cues by themselves, since a cue may lie over other listed words. */
  private static List<Hit<Word>> in(
      Words sentence, Starts[] starts, Function<Starts, TokenTrie.Node<Word>> trie) {
    List<Hit<Word>> hits = none(starts.length);
    for (int i = 0; i < starts.length; ) {
      TokenTrie.Match<Word> match = TokenTrie.longestAt(sentence.keys(), i, trie.apply(starts[i]));
      if (match == null) {
        i++;
      } else {
        hits.set(i, new Hit<>(i, match.to(), match.values()));
        i = match.to();
      }
    }
    return hits;
  }
}
