package org.castdoctor.agent.pack;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@link Vocabulary} looks for, in Japanese: there words stand without blanks, and accents
 * must not be taken off, so a text is searched as it stands.
 */
final class JapaneseWords {
  private static final Pattern PROTECTION =
      Pattern.compile(
          "ファイアウォール|ファイヤーウォール|防火|ウイルス|ウィルス|マルウェア|ディフェンダー|保護|セキュリティ|安全機能|暗号|証明書|隔離|分離機能");
  private static final Pattern AWAY =
      Pattern.compile(
          "オフ|無効|切[らりるっ]|停止|止め|止ま|削除|外[さしすせ]|解除|アンインストール|迂回|回避|無視|なし[でに]|弱め|下げ|例外|除外|消[しす]");
  private static final Pattern OPENING =
      Pattern.compile(
          "ポート(を|の)?(開|転送|フォワ|マッピング)|脱獄|ルート化|root化|開発者(向け)?オプション|管理者|遠隔操作|リモート(操作|デスクトップ|アクセス)"
              + "|ギフトカード|プリペイドカード|dnsサーバー?を");
  private static final Pattern SECRET =
      Pattern.compile("パスワード|暗証番号|パスコード|pin|(認証|確認|ワンタイム|セキュリティ)コード", Pattern.CASE_INSENSITIVE);
  private static final Pattern HAND_OVER =
      Pattern.compile("教え|伝え|送[らりるっ]|送信|渡|入力|読み上げ|読んで|共有|知らせ|言って|お話し");
  private static final Pattern CROWD =
      Pattern.compile(
          "フォーラム|掲示板|sns|ソーシャルメディア|ツイッター|フェイスブック|インスタグラム|ティックトック|ディスコード|レディット|コミュニティ"
              + "|フィードバック|レビュー|アンケート|口コミ|評価(ページ|サイト)");

  private JapaneseWords() {}

  /** Whether it is a letter or mark of Japanese. */
  static boolean isUsual(int sign) {
    boolean kana = (sign >= 0x3041 && sign <= 0x3096) || (sign >= 0x30A1 && sign <= 0x30FC);
    boolean kanji = (sign >= 0x4E00 && sign <= 0x9FFF) || sign == '々';
    boolean wide = sign >= 0xFF01 && sign <= 0xFF5D;
    return kana || kanji || wide || "、。「」『』〜".indexOf(sign) >= 0;
  }

  /** What is wrong with a text in small letters; empty where nothing is. */
  static Optional<String> advice(String text) {
    if (PROTECTION.matcher(text).find() && AWAY.matcher(text).find()) {
      return Optional.of("may be read as advice to take protection down");
    }
    if (OPENING.matcher(text).find()) {
      return Optional.of("may be read as advice to open the home or its devices to others");
    }
    if (SECRET.matcher(text).find() && HAND_OVER.matcher(text).find()) {
      return Optional.of("may be read as a request for a secret");
    }
    return Optional.empty();
  }

  static boolean sendsAway(String text) {
    return CROWD.matcher(text).find();
  }
}
