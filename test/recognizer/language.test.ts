import path from 'node:path';
import { nextLanguage } from '../../src/language/detect';
import { loadLanguageDetector } from '../../src/recognizer/embedded/latin/load';

const detect = loadLanguageDetector(path.join(__dirname, '../../dist/models'));

test.each([
  ['en', 'my application was refused yesterday'],
  ['fr', "j'ai payé deux fois ma demande"],
  ['de', 'wie lange dauert die Bearbeitung'],
  ['ar', 'متى تصلني الموافقة على الطلب'],
  ['ar', 'bghit n3raf fin wsel talab dyali'],
  ['zh-Hans', '我的申请被拒绝了怎么办'],
  ['zh-Hant', '我的申請被拒絕了怎麼辦'],
  ['zh-Hant', '點解我仲未收到電郵'],
  ['ko', '신청서에 이름을 잘못 적었어요'],
  ['ko', 'eTA 신청했는데 email 안 와요'],
  ['es', '¿cuánto tiempo tarda la autorización?'],
  ['it', 'ho dimenticato di inserire un dato'],
  ['ja', '申請の状況を確認したいです'],
  ['ja', 'ビザは必要ですか'],
  ['pt', 'não recebi nenhum e-mail de confirmação'],
])('%s is recognized: %s', (language, text) => {
  expect(detect(text)).toMatchObject({ language, confident: true });
});

test.each([
  ['ru', 'Как получить разрешение на поездку в Канаду'],
  ['uk', 'Як отримати дозвіл на поїздку до Канади'],
  ['hi', 'मुझे कनाडा जाना है'],
  ['nl', 'ik heb nog geen antwoord gekregen op mijn aanvraag'],
  ['pl', 'moja prośba została odrzucona, co mogę zrobić'],
  ['tr', 'başvurum reddedildi ne yapmalıyım'],
  ['vi', 'đơn của tôi bị từ chối rồi phải làm sao'],
  ['th', 'คำขอของฉันถูกปฏิเสธ'],
  ['fa', 'چگونه می توانم برای کانادا درخواست ویزا کنم'],
  ['he', 'איך אני מקבל אישור נסיעה לקנדה'],
  ['el', 'πώς μπορώ να πάρω άδεια ταξιδιού'],
])('%s is named as a language we do not have: %s', (other, text) => {
  expect(detect(text)).toEqual({ language: undefined, other, confident: true });
});

test.each(['ok', '12345', '', '😀', 'eTA', '[passport-number]', 'V312345678'])(
  'a message that says little is no reason to switch: "%s"',
  (text) => {
    const detection = detect(text, 'fr');
    expect(nextLanguage('fr', detection)).toBe('fr');
  },
);

test('unmistakable single words are enough', () => {
  expect(detect('거절')).toMatchObject({ language: 'ko', confident: true });
  expect(detect('ありがとう')).toMatchObject({ language: 'ja', confident: true });
  expect(detect('danke')).toMatchObject({ language: 'de', confident: true });
});

test('Chinese that both scripts write alike stays in the script of the conversation', () => {
  expect(nextLanguage('zh-Hant', detect('你好', 'zh-Hant'))).toBe('zh-Hant');
  expect(nextLanguage('zh-Hans', detect('你好', 'zh-Hans'))).toBe('zh-Hans');
});

test('a weak guess settles the first language but switches none', () => {
  const weak = { language: 'es' as const, other: undefined, confident: false };
  expect(nextLanguage(undefined, weak)).toBe('es');
  expect(nextLanguage('pt', weak)).toBe('pt');
});

test('detection takes bounded time on any length', () => {
  for (const text of [
    'a'.repeat(100_000),
    'ب'.repeat(100_000),
    '的'.repeat(100_000),
    'x@'.repeat(50_000),
  ]) {
    const started = performance.now();
    detect(text);
    expect(performance.now() - started).toBeLessThan(100);
  }
});
