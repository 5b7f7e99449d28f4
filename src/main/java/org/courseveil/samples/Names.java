package org.courseveil.samples;

import java.util.List;

/** Invented people's names, from many scripts, with the Latin form that a username is made of. */
final class Names {
  /** A part of a name, as its owner writes it and as a username has it. */
  record Part(String written, String latin) {}

  private static final List<Part> FIRST =
      parts(
          "Maria,Wei,Aarav,Fatima,Olu,Ingrid,Tomás/tomas,Zoë/zoe,Priya,Ahmed,Linh,Noor,Søren/soren,"
              + "Yuki,Carlos,Amina,Jan,Chloe,Ravi,Sofia,Kwame,Elif,Mateo,Hana,Dmitri,Leila,Omar,"
              + "Anaïs/anais,Björn/bjorn,Mei,Tariq,Eszter,Paulo,Nina,Sven,Isha,Diego,Thuy,Emeka,"
              + "Marta,Łukasz/lukasz,Asha,Jorge,Petra,Kofi,Lucía/lucia,Samir,Agnes,Ivo,Renée/renee,"
              + "Deepa,Hugo,Selma,Andre,Miriam,Tunde,Viola,Kenji,Rosa,Pavel,Gita,Liam,Ewa,Nasser,"
              + "山田/yamada,王芳/wangfang,محمد/mohamed,שרה/sara,Ольга/olga,Θάνος/thanos,김민준/minjun");
  private static final List<Part> LAST =
      parts(
          "Oliveira,Zhang,Sharma,Haddad,Okafor,Lindqvist,Novák/novak,Müller/muller,Nair,Mansour,"
              + "Tran,Rahman,Jensen,Sato,García/garcia,Diallo,Kowalski,Moreau,Patel,Rossi,Mensah,"
              + "Yılmaz/yilmaz,Fernandez,Suzuki,Volkov,Hosseini,Farouk,Dubois,Eriksson,Chen,Aziz,"
              + "Kovács/kovacs,Souza,Petrov,Berg,Gupta,Morales,Nguyen,Eze,Nowak,Wójcik/wojcik,Reddy,"
              + "Castillo,Horvat,Boateng,Ortega,Khalil,Weber,Dekker,Lefèvre/lefevre,Menon,Blanc,"
              + "Hansen,Costa,Levi,Adeyemi,Bianchi,Tanaka,Vargas,Popov,Iyer,Murphy,Zielinski,Saleh,"
              + "O'Connor/oconnor,D'Angelo/dangelo,de la Cruz/delacruz,van der Meer/vandermeer,"
              + "Łęcki/lecki,Þórsdóttir/thorsdottir,Ngũgĩ/ngugi,Đặng/dang");
  private static final List<String> CITIES =
      List.of(
          "Springfield",
          "Lagos",
          "Pune",
          "Recife",
          "Leipzig",
          "Toronto",
          "Porto Alegre",
          "New Orleans",
          "San Sebastián",
          "Chandigarh",
          "Accra",
          "Göteborg");
  private static final List<String> STREETS =
      List.of("Harbour Lane", "Rua das Flores", "Linden Street", "MG Road", "Calle Mayor", "Kalea");
  private static final List<String> DOMAINS =
      List.of("mail.example.com", "example.org", "uni.example.edu", "example.net");

  private Names() {}

  static Part first(Draw draw) {
    return draw.pick(FIRST);
  }

  static Part last(Draw draw) {
    return draw.pick(LAST);
  }

  static String city(Draw draw) {
    return draw.pick(CITIES);
  }

  static String street(Draw draw) {
    return draw.pick(STREETS);
  }

  static String domain(Draw draw) {
    return draw.pick(DOMAINS);
  }

  private static List<Part> parts(String listed) {
    return java.util.Arrays.stream(listed.split(",", -1)).map(Names::part).toList();
  }

  private static Part part(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Part(text, text.toLowerCase(java.util.Locale.ROOT))
        : new Part(text.substring(0, slash), text.substring(slash + 1));
  }
}
