package attache.annotate;

import attache.reference.KnownPerson;
import attache.reference.Name;
import attache.reference.NameKind;
import attache.reference.Reference;
import attache.reference.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All names and listed words of one language in two tries. Immutable after construction. */
final class Gazetteer {

  private static final Starts NOTHING = new Starts(null, null, null, null);

  private final TokenTrie<Meaning> names;
  private final TokenTrie<Word> words;
  private final TokenTrie<Word> cues;
  private final TokenTrie<Word> adverbs;

  /** By the number of a word; null where nothing begins with it. */
  private final Starts[] starts;

  private final Set<String> articles = new HashSet<>();
  private final Tokenizer tokenizer;
  private final CountryNamesakes namesakes;

  /**
   * @param lists the lists of words.csv that the mention finders look at
   * @param numbers get those of all names and words
   */
  Gazetteer(
      Reference reference,
      String lang,
      Set<String> lists,
      Tokenizer tokenizer,
      WordNumbers numbers) {
    this.tokenizer = tokenizer;
    names = new TokenTrie<>(numbers);
    words = new TokenTrie<>(numbers);
    cues = new TokenTrie<>(numbers);
    adverbs = new TokenTrie<>(numbers);
    namesakes = new CountryNamesakes(reference, lang, tokenizer, names, numbers);
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
    starts = new Starts[numbers.size()];
    Arrays.setAll(starts, this::startsOf);
  }

  /** Where the entries of each trie that begin with one token go on; null where there are none. */
  private record Starts(
      TokenTrie.Node<Meaning> names,
      TokenTrie.Node<Word> words,
      TokenTrie.Node<Word> cues,
      TokenTrie.Node<Word> adverbs) {}

  private Starts startsOf(int word) {
    Starts of =
        new Starts(names.start(word), words.start(word), cues.start(word), adverbs.start(word));
    return of.equals(NOTHING) ? null : of;
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

  /**
   * Finds all names and listed words of a sentence, and tells it: from left to right, longest
   * first, without overlap. Names, words and cues may lie over each other, and so may adverbs,
   * which count even where a longer listed word holds them.
   */
  void read(Words sentence) {
    int[] tokens = sentence.numbers();
    Hit<Meaning>[] namesAt = none(tokens.length);
    Hit<Word>[] wordsAt = none(tokens.length);
    Hit<Word>[] cuesAt = none(tokens.length);
    BitSet adverbsAt = new BitSet();
    int name = 0;
    int word = 0;
    int cue = 0;
    for (int i = 0; i < tokens.length; i++) {
      Starts at = tokens[i] == WordNumbers.UNKNOWN ? null : starts[tokens[i]];
      if (at == null) {
        continue;
      }
      if (at.names != null && i >= name) {
        namesAt[i] = nameAt(sentence, i, at.names);
        name = namesAt[i] == null ? i : namesAt[i].to();
      }
      if (at.words != null && i >= word) {
        wordsAt[i] = wordAt(tokens, i, at.words);
        word = wordsAt[i] == null ? i : wordsAt[i].to();
      }
      if (at.cues != null && i >= cue) {
        cuesAt[i] = wordAt(tokens, i, at.cues);
        cue = cuesAt[i] == null ? i : cuesAt[i].to();
      }
      if (at.adverbs != null) {
        TokenTrie.Match<Word> adverb = TokenTrie.longestAt(tokens, i, at.adverbs);
        adverbsAt.set(i, adverb == null ? i : adverb.to());
      }
    }
    sentence.articles(articles);
    sentence.adverbs(adverbsAt);
    sentence.found(namesAt, wordsAt, cuesAt);
    sentence.countriesInside(countriesInOffices(sentence));
  }

  private Hit<Meaning> nameAt(Words sentence, int from, TokenTrie.Node<Meaning> start) {
    TokenTrie.Match<Meaning> match = TokenTrie.longestAt(sentence.numbers(), from, start);
    List<Meaning> meanings = match == null ? List.of() : admissible(sentence, match);
    return meanings.isEmpty() ? null : Hit.ofName(from, match.to(), meanings);
  }

  private static Hit<Word> wordAt(int[] tokens, int from, TokenTrie.Node<Word> start) {
    TokenTrie.Match<Word> match = TokenTrie.longestAt(tokens, from, start);
    return match == null ? null : Hit.ofWords(from, match.to(), match.values());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <M> Hit<M>[] none(int size) {
    return new Hit[size];
  }

  /** "Commander of the Royal Thai Army": the country that the name of an office holds. */
  private Map<Integer, String> countriesInOffices(Words sentence) {
    Map<Integer, String> countries = new HashMap<>(0);
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.meaning(i, "office").isEmpty()) {
        continue;
      }
      for (int inner = i + 1; inner < sentence.name(i).to(); inner++) {
        TokenTrie.Match<Meaning> match = names.longestAt(sentence.numbers(), inner);
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
        && namesakes.isAnother(sentence, match.from(), match.to());
  }
}
