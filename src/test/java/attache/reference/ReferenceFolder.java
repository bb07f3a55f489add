package attache.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small reference folder without a fault, for a test to spoil. */
final class ReferenceFolder {
  static final String NAMES_HEADER = "of,name,kind,source,note\n";
  static final String PEOPLE_HEADER = "id,name,country,aliases,wikidata,offices,source,note\n";
  static final String COUNTRIES_HEADER =
      "id,iso2,iso_numeric,name_en,name_vi,official_en,official_vi,capital_en,capital_vi,wikidata,source,note\n";

  private final Path folder;

  ReferenceFolder(Path folder) {
    this.folder = folder;
    with(
        "countries.csv",
        COUNTRIES_HEADER
            + "LAO,LA,418,Laos,Lào,,,Vientiane,Viêng Chăn,Q819,,\n"
            + "VNM,VN,704,Vietnam,Việt Nam,,,Hanoi,Hà Nội,Q881,,\n");
    with(
        "bodies.csv",
        "id,kind,name_en,name_vi,code,wikidata,source,note\nADMM,series,ADMM,ADMM,,,,\n");
    with(
        "ranks.csv",
        "id,service,name_en,name_vi,of_code,level,source,note\ngeneral,joint,General,Đại tướng,OF-9,90,,\n");
    with(
        "offices.csv",
        "id,name_en,name_vi,sphere,single,source,note\ndefence-minister,Minister of Defence,Bộ trưởng Quốc phòng,defence,yes,,\n");
    with(
        "engagement-types.csv",
        "id,family,name_en,name_vi,source,note\nvisit,visit,Visit,Thăm,,\n");
    with(
        "agreement-types.csv",
        "id,name_en,name_vi,source,note\nprotocol,Protocol,Nghị định thư,,\n");
    with(
        "instruments.csv",
        "id,type,subject,parties,signed_on,status,source,note\ntac,protocol,Amity (TAC),,1976-02-24,in-force,,\n");
    with("partnership-levels.csv", "id,name_en,name_vi,source,note\nother,Other,Khác,,\n");
    with(
        "people.csv",
        PEOPLE_HEADER + "lao/tha-bun,Tha Bun,LAO,Thạ Bun|Thá Bún,,defence-minister,,\n");
    with("judgements.csv", "left,right,verdict,by,on,note\n");
    with("vi/names.csv", NAMES_HEADER + "country:LAO,Lào,preferred,,\nnone:,Lào Cai,alias,,\n");
  }

  /** Writes one file of the folder anew. */
  ReferenceFolder with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  ReferenceFolder with(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ReferenceFolder without(String file) throws IOException {
    Files.delete(folder.resolve(file));
    return this;
  }

  Reference read() throws ReferenceException, IOException {
    return ReferenceReader.read(folder);
  }
}
