package attache.map;

import attache.model.Basis;
import attache.model.PartialDate;
import java.util.Locale;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Values as typed literals. */
final class Literals {

  private Literals() {}

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  static Node uri(String uri) {
    return NodeFactory.createLiteralDT(uri, XSDDatatype.XSDanyURI);
  }

  /** xsd:date, xsd:gYearMonth or xsd:gYear, as exact as the date. */
  static Node date(PartialDate date) {
    XSDDatatype type =
        date.isDay()
            ? XSDDatatype.XSDdate
            : date.isMonth() ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDgYear;
    return NodeFactory.createLiteralDT(date.toString(), type);
  }

  static Node year(int year) {
    return NodeFactory.createLiteralDT("%04d".formatted(year), XSDDatatype.XSDgYear);
  }

  static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  static Node offset(int utf16Units) {
    return NodeFactory.createLiteralDT(
        Integer.toString(utf16Units), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node truth(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  static Node basis(Basis basis) {
    return text(code(basis));
  }

  /** {@code CO_CHAIR} as {@code co-chair}. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
