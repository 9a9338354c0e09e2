package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of ordinary prose that use the words of boilerplate are left alone. */
final class PhraseProseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She asked readers to leave a comment below the photo, and to share it with their friends.",
        "The newsletter that the bank sends its clients says more about cookies than about rates.",
        "Privacy matters to voters, who read more about it than politicians think.",
        "Related articles of the treaty deal with copyright and with the terms of use.",
        "Recommended by three critics, the film opens today.",
        "Er wollte den Artikel teilen, doch die Kommentare waren ihm zu scharf.",
        "Die Werbung für den Newsletter wurde von der Redaktion am Montag gestoppt.",
        "Mehr zum Thema Datenschutz wollte der Minister am Abend nicht sagen.",
        "Il a voulu partager l'article avant de lire aussi les commentaires des abonnés.",
        "La publicité a financé le journal, et les cookies n'y ont rien changé.",
        "Quiso compartir la noticia y dejar un comentario antes de que cerrara el periódico.",
        "La política de privacidad del hospital cambió después de la denuncia.",
        "Ha letto anche i commenti, poi ha deciso di condividere l'articolo con gli amici.",
        "Ele quis compartilhar a reportagem e deixar um comentário no jornal da cidade.",
        "Hij wilde het artikel delen en een reactie plaatsen, maar de krant was al gesloten.",
        "Chciał udostępnić artykuł i dodać komentarz, zanim redakcja go usunie.",
        "Han ville dela artikeln och läsa mer om hur cookies används av myndigheten.",
        "Hän halusi jakaa artikkelin ja lukea lisää evästeistä ennen kokousta.",
        "Chtěl sdílet článek a přečíst si komentáře čtenářů ještě před uzávěrkou.",
        "A cikket meg akarta osztani, és olvasni akarta a hozzászólásokat is.",
        "Voia să distribuie articolul și să citească și comentariile cititorilor.",
        "Он хотел поделиться статьёй и прочитать комментарии, но редакция их закрыла.",
        "Реклама в газете стоила дороже, чем подписка на новости за целый год.",
        "Він хотів поділитися статтею та прочитати коментарі, але редакція їх закрила.",
        "Той искаше да сподели статията и да прочете коментарите преди вечерта.",
        "Ήθελε να μοιραστεί το άρθρο και να διαβάσει τα σχόλια των αναγνωστών.",
        "Haberi paylaşmak ve yorumları okumak istedi, ama gazete kapanmıştı.",
      })
  void proseIsNoBoilerplate(String sentence) {
    assertThat(PhraseMatcher.standard().strongest(sentence))
        .matches(match -> match.isEmpty() || match.get().strength() == PhraseStrength.WEAK);
    assertThat(PhraseMatcher.standard().findGlued(sentence)).isEmpty();
  }
}
