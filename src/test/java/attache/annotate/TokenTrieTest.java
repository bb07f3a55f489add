package attache.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTrieTest {
  private final WordNumbers numbers = new WordNumbers();
  private final TokenTrie<String> trie = new TokenTrie<>(numbers);

  private TokenTrie.Match<String> longest(String... tokens) {
    return trie.longestAt(Stream.of(tokens).mapToInt(numbers::of).toArray(), 0);
  }

  @Test
  void prefersTheLongerOfTwoNames() {
    trie.add(List.of("lào"), "country");
    trie.add(List.of("lào", "cai"), "province");

    assertThat(longest("lào", "cai").values()).containsExactly("province");
  }

  @Test
  void fallsBackToTheShorterNameWhereTheLongerBreaksOff() {
    trie.add(List.of("a"), "short");
    trie.add(List.of("a", "b", "c"), "long");

    assertThat(longest("a", "b", "d")).isEqualTo(new TokenTrie.Match<>(0, 1, List.of("short")));
  }

  @Test
  void oneNameMayStandForSeveral() {
    trie.add(List.of("a"), "one");
    trie.add(List.of("a"), "two");

    assertThat(longest("a").values()).containsExactly("one", "two");
  }

  @Test
  void findsNothingWhereANameOnlyBegins() {
    trie.add(List.of("a", "b"), "name");

    assertThat(longest("a")).isNull();
  }

  @Test
  void refusesANameWithoutATokenSinceItWouldMatchEverywhere() {
    assertThatThrownBy(() -> trie.add(List.of(), "nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a name needs a token: nothing");
  }

  @Test
  void aNameOfManyContinuationsIsFoundByEach() {
    for (int i = 0; i < 100; i++) {
      trie.add(List.of("a", "b" + i), "name " + i);
    }

    for (int i = 0; i < 100; i++) {
      assertThat(longest("a", "b" + i).values()).containsExactly("name " + i);
    }
  }

  @Test
  void aWordThatNoNameHoldsEndsTheMatch() {
    trie.add(List.of("a"), "short");
    trie.add(List.of("a", "b"), "long");

    assertThat(longest("a", "zzz").values()).containsExactly("short");
  }
}
