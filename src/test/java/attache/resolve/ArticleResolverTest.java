package attache.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import attache.SampleArticle;
import attache.SampleReference;
import attache.model.ArticleFacts;
import attache.model.ArticleFacts.Person;
import org.junit.jupiter.api.Test;

class ArticleResolverTest {

  private static final ArticleResolver RESOLVER =
      new ArticleResolver(
          new SampleReference()
              .people(
                  "lao/khamliang-outhakaysone,Khamliang Outhakaysone,LAO,Khamlieng Outhakaysone,,,,",
                  "khm/hun-sen,Hun Sen,KHM,Samdech Hun Sen,,,,",
                  "chn/dong-jun,Dong Jun,CHN,Đổng Quân,,,,",
                  "vnm/nguyen-van-hung,Nguyễn Văn Hùng,VNM,,,service-commander,,",
                  "vnm/nguyen-viet-hung,Nguyễn Viết Hùng,VNM,Nguyễn Văn Hùng,,ambassador,,")
              .read());

  private static Person resolved(SampleArticle article) {
    return RESOLVER.resolve(article.facts()).people().get(0);
  }

  @Test
  void givesAPersonTheUsualNameAndKeepsThePrintedOne() {
    Person person = resolved(new SampleArticle("a").person("Khamlieng Outhakaysone", "LAO"));
    assertThat(person.canonicalName()).isEqualTo("Khamliang Outhakaysone");
    assertThat(person.name()).isEqualTo("Khamlieng Outhakaysone");
  }

  @Test
  void knowsANameInAnotherOrderAndInItsSinoVietnameseForm() {
    assertThat(resolved(new SampleArticle("a").person("Sen Hun", "KHM")).canonicalName())
        .isEqualTo("Hun Sen");
    assertThat(resolved(new SampleArticle("b").person("Đổng Quân", "CHN")).canonicalName())
        .isEqualTo("Dong Jun");
  }

  @Test
  void addsTheCountryThatTheArticleDoesNotSayAlsoToItsEngagements() {
    ArticleFacts facts =
        RESOLVER.resolve(
            new SampleArticle("a")
                .person("Hun Sen", "")
                .tenure("Hun Sen", "prime-minister", "", "2020-09-08")
                .engagement("e", "meeting", "2020-09-08", "", "KHM|VNM", "Hun Sen")
                .facts());
    assertThat(facts.people().get(0).country()).isEqualTo("KHM");
    assertThat(facts.tenures().get(0).country()).isEqualTo("KHM");
    assertThat(facts.engagements().get(0).participations().get(0).country()).isEqualTo("KHM");
  }

  @Test
  void leavesAPersonOfAnotherCountryOrWithOtherDiacriticsAlone() {
    assertThat(resolved(new SampleArticle("a").person("Hun Sen", "THA")).canonicalName())
        .isEqualTo("Hun Sen");
    assertThat(resolved(new SampleArticle("a").person("Hun Sen", "THA")).country())
        .isEqualTo("THA");
    assertThat(resolved(new SampleArticle("b").person("Đồng Quan", "CHN")).canonicalName())
        .isEqualTo("Đồng Quan");
  }

  @Test
  void tellsKnownNamesakesApartByTheirOffices() {
    SampleArticle article =
        new SampleArticle("a")
            .person("Nguyen Van Hung", "VNM")
            .tenure("Nguyen Van Hung", "ambassador", "VNM", "2024-01-01");
    assertThat(resolved(article).canonicalName()).isEqualTo("Nguyễn Viết Hùng");
    assertThat(resolved(new SampleArticle("b").person("Nguyen Van Hung", "VNM")).canonicalName())
        .isEqualTo("Nguyen Van Hung");
  }
}
