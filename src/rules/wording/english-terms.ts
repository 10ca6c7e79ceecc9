import type { WordingLexicon, WordingTerms } from "./wording-lexicon.js";

const phrases = (text: string) =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

/** Lists of English words that the terms are made of. */
export const englishSets: WordingLexicon["sets"] = {
  superlatives: phrases(
    "largest, biggest, fastest, strongest, lightest, thinnest, smallest, greatest, finest, safest, leading, number one, no 1, highest rated, most, cheapest, toughest, softest, purest",
  ),
  "most-what": phrases(
    "advanced, effective, powerful, trusted, comfortable, beautiful, luxurious, durable, reliable, affordable, authentic, professional, innovative, efficient, delicious, accurate, perfect",
  ),
  unit: phrases(
    "second, seconds, minute, minutes, min, mins, hour, hours, hr, hrs, h, day, days, night, nights, week, weeks, month, months, uses, applications, washes",
  ),
  within: phrases(
    "in, within, after, in just, in only, just, only, in as little as, in less than, in under, after just, after only, in about, in the first, over, over just, in a mere, in as few as, in fewer than, in no more than, in under, within just, within only, inside",
  ),
  does: phrases(
    "improve, improves, improved, whiten, whitens, whitening, lighten, lightens, lightening, brighten, brightens, brightening, fade, fades, erase, erases, clear, clears, cure, cures, heal, heals, treat, treats, reverse, reverses, eliminate, eliminates, remove, removes, reduce, reduces, repair, repairs, restore, restores, regrow, regrows, grow, firm, firms, tighten, tightens, lift, lifts, slim, slims, lose, melt, melts, burn, burns, fix, fixes, banish, banishes, soothe, soothes, calm, calms, smooth, smooths, transform, transforms, say goodbye to, get rid of, improving, improvement, calmed, soothed, repaired, restored, healed, transformed, relieve, relieves, rescue, rescues, strengthen, strengthens",
  ),
  better: phrases(
    "clear, clearer, white, whiter, lighter, brighter, younger, smoother, softer, flawless, perfect, better, radiant, beautiful, new, glowing, healthier, thicker, longer, flatter, slimmer, firmer, acne free, wrinkle free",
  ),
  skin: phrases(
    "sensitive skin, skin, acne, wrinkles, blemishes, pimples, dark spots, redness, eczema, rosacea",
  ),
  improved: phrases(
    "improves, improved, improving, better, clearer, calmer, healthier, gone, calmed, soothed, repaired, restored, healed, transformed, cured, history",
  ),
  body: phrases(
    "skin, sensitive skin, complexion, face, wrinkles, wrinkle, fine lines, acne, blemishes, dark spots, age spots, spots, pimples, scars, hair, weight, pounds, lbs, inches, fat, belly, belly fat, waist, cellulite, eczema, psoriasis, rosacea, pores, teeth, breakouts, redness, stretch marks, pigmentation, dark circles, eye bags, joints, pain, sleep, eyesight",
  ),
  result: phrases("results, result, improvement, difference, effects, effect"),
  see: phrases("see, visible, noticeable, get, real, feel, proven, amazing, dramatic, significant"),
  mass: phrases("lb, lbs, pounds, kg, kilos, kilograms, inches, stone"),
  disease: phrases(
    "acne, eczema, psoriasis, rosacea, diabetes, cancer, tumor, tumors, arthritis, depression, anxiety, insomnia, asthma, hypertension, high blood pressure, covid, covid 19, flu, migraine, migraines, alzheimers, dementia, autism, adhd, infection, infections, inflammation, hair loss, baldness, impotence, erectile dysfunction, heart disease, disease, diseases, illness, illnesses, chronic pain, back pain, joint pain, allergies, gout, fungus, hemorrhoids, fungal infection, fungal infections, alzheimer, alzheimer s, parkinsons, rheumatism, tinnitus, vertigo, obesity, osteoporosis, skin disease, skin diseases",
  ),
  cures: phrases(
    "cure, cures, curing, heal, heals, healing, treat, treats, treating, prevent, prevents, preventing, relieve, relieves, fight, fights, fighting, beat, beats, kill, kills, eliminate, eliminates, reverse, reverses, combat, combats, remedy for, cure for, treatment for, relief from",
  ),
  degree: phrases("your, severe, chronic, all, any, most, mild, childhood, type 2, common, many"),
  lowers: phrases(
    "lower, lowers, lowering, reduce, reduces, reducing, normalize, normalizes, regulate, regulates, control, controls",
  ),
  blood: phrases("blood pressure, blood sugar, cholesterol, blood lipids, uric acid"),
  praise5: phrases(
    "5 star, five star, 5 stars, five stars, positive, glowing, excellent, perfect, good, great, nice, favorable, favourable",
  ),
  reviews: phrases("review, reviews, rating, ratings, feedback"),
  reward: phrases(
    "cash back, cashback, gift card, gift cards, voucher, coupon, discount, free gift, reward, rebate, bonus, paypal, full refund, partial refund, refund, cash",
  ),
  "give-back": phrases(
    "cash back, cashback, gift card, voucher, coupon, free gift, reward, rebate, bonus, full refund, partial refund, refund you, store credit, a refund, pay you, free product",
  ),
  gets: phrases("get, gets, earn, earns, receive, receives, win, wins"),
  numbered: phrases(
    "size, shaped, to, candle, candles, birthday, balloon, pencil, pencils, phillips, screwdriver, screw, needle, key",
  ),
  everywhere: phrases("ever, ever made, in the world, on the market, on earth, in the industry, in history"),
  malls: phrases("amazon, ebay, etsy, shopee, temu, lazada, aliexpress, taobao, tmall"),
  change: phrases("change, update, remove, delete, revise, edit, withdraw, take down, amend"),
  against: phrases(
    "no, avoid, never, report, against, stop, anti, prohibit, prohibited, forbid, forbidden, fight, reject, without, ban, banned, do not, dont, not",
  ),
  fix: ["fix", "cure", "repair", "solution", "transformation", "miracle", "makeover"],
  luxury: phrases(
    "rolex, gucci, louis vuitton, lv, chanel, prada, hermes, nike, jordan, jordans, yeezy, yeezys",
  ),
  copied: phrases(
    "watch, watches, bag, bags, handbag, handbags, shoes, sneakers, sunglasses, wallet, belt, jewelry",
  ),
};

/** What is claimed in English against the same rules, and what platforms punish. */
export const englishTerms: WordingTerms = {
  absolute:
    phrases(`best, bestest, number one, number 1, no 1, nr 1, #1, top 1, worlds {superlatives}, world leading, world class, world first, most {most-what}, cheapest, lowest price, lowest prices
    unbeatable, unrivaled, unrivalled, unmatched, unparalleled, unsurpassed, second to none, greatest, finest, highest quality, national level, nothing better, never fails, the only one of its kind, {superlatives} {words} {everywhere}, only {words} youll ever need, only {words} you will ever need, ultimate {words} solution, the ultimate in, worlds first, first in the world, nothing else comes close, nothing comes close, superior to all, 100% perfect, incomparable, nothing beats, nothing compares, first in the industry, industry leading, industry first, perfect skin, flawless skin`),
  medical:
    phrases(`{cures} {disease}, {cures} {degree} {disease}, {cures} {degree} {degree} {disease}, cure all, cures all, cures everything, miracle cure, {lowers} {blood}, {lowers} {degree} {blood}, anti cancer, cancer fighting
    clinically proven, medically proven, scientifically proven, doctor recommended, doctors recommend, recommended by doctors, doctor approved, dermatologist recommended, no side effects, zero side effects, without side effects
    without any side effects, free of side effects, side effect free, boosts immunity, boost immunity, boosts your immune system, boost your immune system, strengthens immunity, painkiller, pain killer, relieves pain, relieve pain
    detox your body, detoxifies your body, detoxifies the body, flushes toxins, flush toxins, medicinal effect, therapeutic effect, {disease} cure, {disease} treatment, {disease} remedy, fda approved, fda cleared cure, approved by the fda, prescription strength, liver detox, reduces inflammation, reduce inflammation, stops hair loss, stop hair loss, kills {words} virus, permanent cure, detoxifies {words} liver, detoxify {words} liver, heal your gut, heals your gut, replaces {words} medicine, replaces {words} medication, no need for medication, no medication needed, instead of medication, heals wounds, regenerates cells`),
  exaggeration:
    phrases(`{does} {words} {body} {words} {within} {number} {unit}, {within} {number} {unit} {words} {does} {words} {body}, {better} {words} {body} {within} {number} {unit}, {within} {number} {unit} {words} {better} {body}, {body} {does} {within} {number} {unit}
    {within} {number} {unit} {words} {body} {words} {improved}, {within} {number} {unit} {words} use {words} {body} {words} {improved}, {body} {words} {improved} {words} {within} {number} {unit}, {body} {improved} {words} {within} {number} {unit}, {number} {unit} {does} {words} {body}, {number} {unit} and {words} {body} {words} {improved}, {does} {words} {body} {words} by day {number}, {number} {unit} to {does} {words} {body}, {number} {unit} is all it takes, {skin} {words} {does} {within} {number} {unit}, {body} relief {within} {number} {unit}, no more {words} {body} {words} {within} {number} {unit}, {within} {number} {unit} no more {words} {body}, {skin} gone overnight
    {see} {words} {result} {within} {number} {unit}, {result} {within} {number} {unit}, {result} in minutes, {result} in seconds, {result} in days, {result} overnight, {number} {unit} to {better} {body}, {number} {unit} to {better} {words} {body}, {number} day {body} {does}, {number} day {does} {body}
    works in minutes, works in seconds, works {within} {number} {unit}, {number} day {words} {body} {fix}, {body} {words} gone {within} {number} {unit}, sensitive skin {within} {number} {unit}
    instant results, immediate results, overnight results, works instantly, works overnight, instantly {does} {words} {body}, {does} {words} {body} instantly, {does} {words} {body} overnight, {better} {body} overnight, overnight cure
    lose {words} {mass}, drop {number} {mass} {words} {number} {unit}, miracle cream, miracle pill, miracle serum, miracle product, magic pill, magic cream, works like magic, works miracles, melts fat, burns fat fast, reverses aging, reverse aging, reverses ageing, turn back the clock
    {number} years younger, years younger, permanently removes, eternal youth, fountain of youth, works for everyone`),
  guarantee:
    phrases(`guaranteed results, results guaranteed, guaranteed cure, guaranteed to work, guaranteed to cure, guaranteed weight loss, guaranteed profit, guaranteed income, guaranteed returns, 100% effective, 100% safe, 100% cure, 100 percent effective, 100 percent safe
    completely safe, absolutely safe, totally safe, zero risk, risk free investment, permanent results, never fades, never fade, never rusts, never breaks, lasts forever, one hundred percent effective, one hundred percent safe, never regain, never comes back, never come back, works every time`),
  brushing:
    phrases(`fake orders, fake order, fake reviews, fake review, fake sales, fake transactions, fake buyers, fake credit, fake ratings, fake feedback, paid review service, buy reviews, buying reviews, paid reviews, buy positive reviews, buy 5 star reviews, order brushing, sales brushing, review brushing, brushing orders, brushing sales, brushing scam, brush orders
    brush sales, click farm, click farming, empty parcels, empty box orders, inflate sales, inflate {words} sales, inflate {words} ranking, fake purchases, fake purchase, fake traffic, brushing budget, brushing fee, brushing fees, pay brushers, hire brushers, review farm, review farms, empty package shipping, empty package orders, ship empty packages, send empty packages, sending empty packages, self purchase orders, phantom orders, fictitious orders, fictitious transactions, shuadan`),
  "review-inducement": phrases(
    `{reward} for {words} {praise5} {words} {reviews}, {praise5} {reviews} {words} {give-back}, {give-back} {words} {praise5} {reviews}, {change} {words} {reviews} {words} {reward}, {reward} {words} {change} {words} {reviews}, {reward} if you {change} {words} {reviews}, {reward} for {words} 5 stars, 5 stars {words} {give-back}, {praise5} {reviews} {gets} {words} {reward}, {change} {words} {reviews} {words} pay you, in exchange for {words} {praise5} {reviews}, rewarded for {words} {praise5} {reviews}, five stars {words} {give-back}, get {number} for {words} {praise5} {reviews}, {praise5} {reviews} and get, {praise5} and receive, {praise5} and get, {change} {words} {reviews} and get, {change} {words} {reviews} and we {words} refund, 5 {reviews} {words} gift card`,
  ),
  "rewarded-review": phrases(
    "{reward} for {words} {reviews}, leave {words} {reviews} {words} {give-back}, write {words} {reviews} {words} {give-back}, {reviews} for {give-back}, {give-back} {words} leave {words} {reviews}, {give-back} {words} write {words} {reviews}, in exchange for {words} {reviews}, rewarded for {words} {reviews}, paid for {words} {reviews}, {reviews} {gets} {words} {give-back}",
  ),
  diversion:
    phrases(`wechat, weixin, whatsapp, telegram, add me on, text me at, text me on, call me at, call us at, dm me, dm us, message me on, contact us outside, pay outside, outside the platform, outside this platform, off platform, off {malls}, outside {malls}, outside of {malls}, paypal directly, whats app, add we chat, we chat id, our we chat, my we chat, dot com
    scan the qr code to join, scan the qr code to add, scan qr to join, scan qr to add, scan to add, join our {words} group, visit our website, order from our website, buy from our website, our own website, https, http, www, {email}, {domain}, line id, pay directly to, bank transfer directly`),
  infringement: phrases(
    "replica {luxury}, replica {words} {luxury}, {luxury} replica, replica {copied}, replica {words} {copied}, knockoff, superfake, super fake, aaa replica, aaa quality, super copy, mirror quality, 1:1 copy, 1:1 replica, 1:1 quality, fake designer, fake {luxury}, counterfeit, pirated, cracked software, designer dupe",
  ),
  "banned-goods": phrases(
    "firearm, firearms, handgun, handguns, ammunition, cocaine, heroin, methamphetamine, marijuana, fake passport, fake id, fake ids, counterfeit money, counterfeit notes, switchblade, elephant ivory, rhino horn, explosives, stolen goods",
  ),
  "unfair-competition": phrases(
    "malicious report, malicious reports, malicious reporting, malicious complaint, malicious complaints, fake complaints, false reports against, bad reviews on competitors, bad reviews for competitors, negative reviews on competitors, negative reviews for competitors, 1 star reviews for competitors, report competitors, sabotage competitor, sabotage competitors, smear competitor, smear competitors",
  ),
};

/** Innocent English phrases in which a term appears to stand. */
export const englishInnocent: readonly string[] =
  phrases(`best before, best by, best if, best used, best regards, best wishes, all the best, best friend, best friends, best man, best practice, best practices, best for, best stored, best served, best enjoyed, best washed, best kept, best worn, best with, works best
  at best, best effort, best efforts, best buy, best western, personal best, best case, best way to, second best, next best, best seller, best sellers, best selling, your best, our best, their best, its best, my best, best results, best of luck, best of both worlds, best interest, best interests, best match, as best, best known as, best suited, best matches
  model no 1, item no 1, part no 1, size no 1, no 1 pencil, step no 1, room no 1, lot no 1, class no 1, number one hundred, number 1 {numbered}, number one {numbered}, #1 {numbered}, 100% perfect fit, outside amazon rainforest, best of three, best of five, best of 3, best of 5, finest mesh, greatest showman, finest grit, finest setting, cheapest shipping, whatsapp compatible, whatsapp notifications, telegram style, empty package weight
  greatest hits, greatest common, cures in, uv cures, cures under
  not intended to {words} disease, not intended to {words} diseases, does not {words} disease
  counterfeit detector, counterfeit money detector, counterfeit detection, counterfeit pen, counterfeit bill detector, counterfeit bills, anti counterfeit, anti counterfeiting, wechat pay
  no counterfeit, not counterfeit, {against} fake reviews, {against} fake orders, {against} buy reviews, {against} fake review, {against} paid reviews, {against} brushing orders, {against} click farming, {against} fake sales, {against} pirated, {against} malicious reports, {against} malicious reporting, {against} malicious complaints
`);
