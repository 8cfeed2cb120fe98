//! What stands around the text of an article and belongs to it: its authors, its
//! date, its pictures, its notes.

use super::Table;

/// Words before the names of the authors.
#[rustfmt::skip]
pub(in crate::extract::text) static BYLINE: Table = table![
    "a cura di", "additional reporting by", "af", "analysis by", "article by", "auteur", "author",
    "authors", "autor", "autora", "autore", "autoren", "autorin", "autorka", "av", "by",
    "by our correspondent", "bài", "bởi", "de", "di", "door", "editing by", "ein artikel von",
    "ein gastbeitrag von", "ein kommentar von", "eine analyse von", "eine reportage von",
    "escribe", "escrito por", "from our correspondent", "geschreven door", "haber", "interview by",
    "kirjoittaja", "napisał", "napisała", "napsal", "napsala", "oleh", "opinion by", "oprac",
    "par", "penulis", "penulis dan editor", "por", "posted by", "propos recueillis par",
    "report by", "reported by", "reporter", "reporting by", "review by", "scris de", "scritto da",
    "skrevet af", "skrevet av", "skriven av", "story by", "szerző", "szerzők", "tekst", "teksti",
    "text", "text by", "text von", "texte", "texte de", "texto", "texto de", "theo", "tác giả",
    "von", "words by", "writing by", "written by", "yazan", "yazar", "écrit par", "írta", "από",
    "γράφει", "γράφει η", "γράφει ο", "συντάκτης", "της", "του", "автор", "автори", "авторы", "от",
    "текст", "כתב", "כתבה", "מאת", "إعداد", "الكاتب", "بقلم", "كتب", "كتبت", "نوشته", "نویسنده",
    "گزارش از", "द्वारा", "लेखक", "লিখেছেন", "লেখক", "ผู้เขียน", "โดย", "作者", "取材・文", "執筆", "撰文",
    "文", "文・", "本報記者", "本报记者", "編輯", "編集", "著者", "記者", "记者", "记者报道", "责任编辑", "글", "기자",
];

/// Words that tell what a person does, or for whom.
#[rustfmt::skip]
pub(in crate::extract::text) static JOB: Table = table![
    "agency", "analyst", "associated", "bbc", "bureau", "chief", "cnn", "columnist",
    "contributing", "contributor", "correspondent", "correspondente", "corresponsal",
    "corrispondente", "editing", "editor", "editorial", "giornalista", "journalist",
    "korrespondent", "magazine", "news", "periodista", "photographer", "producer", "professor",
    "redacteur", "redakteur", "redakteurin", "reporter", "reuters", "staff", "times", "writer",
];

/// Agencies and media that a dateline names.
#[rustfmt::skip]
pub(in crate::extract::text) static REPORTER: Table = table![
    "aa", "afp", "agerpres", "anadolu", "ani", "anp", "ansa", "antara", "ap", "apa",
    "associated press", "ats", "bbc", "belga", "bloomberg", "cnn", "cnn business",
    "cnn student news", "ddp", "dha", "dpa", "dpa/tmn", "efe", "europa press", "fox news", "ians",
    "iha", "keystone-sda", "kna", "kyodo", "lusa", "mashable", "mti", "ntb", "pap", "people.com",
    "pti", "reuters", "ritzau", "rolling stone", "sda", "stt", "tass", "the associated press",
    "the conversation", "tt", "ttxvn", "upi", "xinhua", "čtk", "интерфакс", "риа новости", "тасс",
    "укринформ", "унн", "أ ف ب", "رويترز", "وكالات", "共同", "新华社", "時事", "연합뉴스",
];

/// Words that the names of publications hold.
#[rustfmt::skip]
pub(in crate::extract::text) static SITE: Table = table![
    "bbc", "blog", "chronicle", "cnn", "corriere", "dagbladet", "daily", "detik", "diario",
    "figaro", "folha", "gazeta", "gazette", "globo", "guardian", "haber", "haberleri", "herald",
    "insider", "jornal", "journal", "kompas", "lenta", "libération", "magazine", "monde", "mundo",
    "nachrichten", "news", "nieuws", "noticias", "npr", "nyheter", "observer", "online", "parisien",
    "país", "post", "press", "radio", "report", "repubblica", "reuters", "review", "rundschau",
    "spiegel", "stampa", "tagesschau", "times", "today", "tribune", "tv", "volkskrant", "weekly",
    "wikipedia", "zeitung", "газета", "новости", "ニュース", "新聞", "新闻", "뉴스", "일보",
];

/// Words before a date of publication.
#[rustfmt::skip]
pub(in crate::extract::text) static STAMP: Table = table![
    "actualizada", "actualizado", "actualizat", "added", "aggiornato", "aktualisiert",
    "aktualizacja", "aktualizováno", "am", "article publié le", "atualizado", "bijgewerkt",
    "creado", "created", "cập nhật", "data", "date", "datum", "diperbarui", "dipublikasikan",
    "diterbitkan", "dodano", "erschienen am", "erstellt", "fecha", "first published", "frissítve",
    "geplaatst", "gepubliceerd", "giriş", "güncelleme", "issued", "julkaistu", "közzétéve",
    "laatst bijgewerkt", "laatste update", "last modified", "last updated", "le", "megjelent",
    "mis à jour", "mise à jour", "modified", "modifié le", "módosítva", "ngày", "offentliggjort",
    "oluşturulma tarihi", "on", "opdateret", "oppdatert", "opublikowano", "originally published",
    "ostatnia aktualizacja", "postado em", "posted", "posté le", "pub date", "pubblicato",
    "publicada", "publicado", "publicat", "publicerad", "publicerat", "publiceret", "publikacja",
    "publikováno", "publikálva", "publisert", "published", "publiziert", "publié", "päivitetty",
    "release date", "reviewed", "senast uppdaterad", "sidst opdateret", "sist oppdatert",
    "son güncelleme", "stand", "tayang", "terakhir diperbarui", "ultima actualizare",
    "ultima modifica", "ultimo aggiornamento", "updated", "uppdaterad", "veröffentlicht", "vom",
    "vydáno", "vytvořeno", "xuất bản", "yayın tarihi", "yayınlanma", "zaktualizowano",
    "zuletzt aktualisiert", "zveřejněno", "última actualización", "última atualização", "đăng ngày",
    "δημοσίευση", "δημοσιεύθηκε", "δημοσιεύτηκε", "ενημερώθηκε", "τελευταία ενημέρωση", "дата",
    "обновлено", "оновлено", "опубликовано", "опубліковано", "размещено", "создано", "עודכן",
    "פורסם", "תאריך", "آخر تحديث", "انتشار", "بروزرسانی", "به‌روزرسانی", "تاريخ", "تاریخ",
    "تم التحديث", "نشر", "نُشر", "अपडेट", "पब्लिश्ड", "प्रकाशन तिथि", "प्रकाशित", "আপডেট", "প্রকাশ",
    "হালনাগাদ", "วันที่", "อัปเดต", "เผยแพร่", "公開", "公開日", "发布", "发布时间", "发表于",
    "投稿日", "掲載日", "更新", "更新日", "更新时间", "發布", "發布時間", "配信", "기사입력",
    "등록", "수정", "승인", "업데이트", "입력",
];

/// Starts of picture captions and credits.
#[rustfmt::skip]
pub(in crate::extract::text) static CREDIT: Table = table![
    "abb", "abbildung", "above", "afbeelding", "ap photo", "archivbild", "archivfoto", "arkivbild",
    "arkivfoto", "beeld", "bild", "bild von", "bilde", "bilder", "bilder von", "bildquelle",
    "billede", "bron", "caption", "courtesy", "courtesy of", "cover image", "cover photo",
    "credit", "crediti", "credits", "crédit", "crédit photo", "crédito", "créditos", "crédits",
    "crédits photo", "didascalia", "divulgação", "fig", "figure", "file photo", "fonte", "forrás",
    "fot", "fot.", "foto", "foto af", "foto av", "foto de", "foto de archivo", "foto di",
    "foto por", "foto reprodução", "foto von", "foto's", "fotograf", "fotografia", "fotografie",
    "fotografía", "fotos", "fotos von", "fotoğraf", "fotó", "fuente", "gambar", "getty images",
    "grafik", "graphic", "graphic by", "görsel", "illustrasjonsfoto", "illustration",
    "illustration by", "illustrations by", "illusztráció", "ilustracja", "ilustrasi",
    "ilustrační foto", "ilustrační snímek", "image", "image by", "image caption",
    "image copyright", "image courtesy", "image courtesy of", "image credit", "image credits",
    "image d'illustration", "image source", "imagem", "imagen", "imagen de", "imagen de archivo",
    "images", "images by", "images de", "immagine", "immagine di", "kaynak", "kuva", "kuvat",
    "källa", "kép", "left", "legenda", "lähde", "légende", "media caption", "nguồn", "nguồn ảnh",
    "photo", "photo by", "photo courtesy", "photo courtesy of", "photo credit",
    "photo d'illustration", "photo de", "photo illustration by", "photograph", "photograph by",
    "photographie", "photography by", "photos", "photos by", "photos courtesy of", "photos de",
    "picture", "picture by", "pictured", "quelle", "representational image",
    "representative image", "reprodução", "right", "screenshot", "source", "sumber", "sumber foto",
    "sursa foto", "sursă foto", "symbolbild", "symbolfoto", "video by", "zdjęcia", "zdjęcie",
    "zdroj", "źródło", "εικόνα", "πηγή", "φωτο", "φωτογραφία", "джерело", "иллюстрация",
    "источник", "снимок", "фото", "фото автора", "фотография", "ілюстрація", "צילום", "קרדיט",
    "תמונה", "الصورة", "المصدر", "تصوير", "صورة", "صورة أرشيفية", "عکاس", "عکس", "مصدر الصورة",
    "منبع", "तस्वीर", "फाइल फोटो", "फोटो", "स्रोत", "ছবি", "ফাইল ছবি", "সূত্র", "ที่มา", "ภาพ",
    "แหล่งที่มา", "ảnh", "ảnh minh họa", "写真", "写真提供", "図", "图", "图源", "图片", "图片来源", "圖", "圖片",
    "圖片來源", "摄影", "撮影", "攝影", "画像", "画像提供", "資料照", "资料图", "配图", "사진", "사진 제공", "이미지", "자료사진", "출처",
];

/// Labels before a credit at the end of a caption: of the starts above those that only pictures have.
#[rustfmt::skip]
pub(in crate::extract::text) static PICTURE: Table = table![
    "abbildung", "afbeelding", "archivbild", "archivfoto", "archivní foto", "arkivbild",
    "arkivfoto", "beeld", "bild", "bilde", "bilder", "bildnachweis", "bildquelle", "billede",
    "courtesy", "cover photo", "credit", "crediti", "credits", "crédit", "crédit photo", "crédito",
    "crédito da imagem", "créditos", "crédits", "crédits photo", "divulgação", "file photo", "fot",
    "foto", "foto's", "fotocredit", "fotograf", "fotografia", "fotografie", "fotografía", "fotos",
    "fotoğraf", "fotó", "gambar", "grafik", "graphic", "görsel", "illustration", "illusztráció",
    "ilustracja", "ilustrasi", "image", "image copyright", "image courtesy", "image credit",
    "image credits", "image source", "imagem", "imagen", "images", "immagine", "immagini",
    "kredit", "kuva", "kuvat", "kép", "nguồn ảnh", "photo", "photo courtesy", "photo credit",
    "photo credits", "photo illustration", "photo source", "photograph", "photographie",
    "photography", "photos", "picture", "picture credit", "pictures", "reprodução", "screenshot",
    "sumber foto", "sursa foto", "sursă foto", "symbolbild", "symbolfoto", "video", "zdjęcia",
    "zdjęcie", "εικόνα", "φωτο", "φωτογραφία", "иллюстрация", "снимок", "фото", "фотография",
    "ілюстрація", "צילום", "קרדיט", "תמונה", "الصورة", "تصوير", "صورة", "صورة أرشيفية", "عکاس",
    "عکس", "مصدر الصورة", "तस्वीर", "फोटो", "ছবি", "ภาพ", "ảnh", "写真", "写真提供", "图", "图源", "图片",
    "图片来源", "圖", "圖片", "圖片來源", "摄影", "撮影", "攝影", "画像", "画像提供", "사진", "사진 제공", "이미지",
];

/// Agencies and picture services, whose names close a credit.
#[rustfmt::skip]
pub(in crate::extract::text) static AGENCY: Table = table![
    "adobe stock", "afp", "afp via getty images", "agência brasil", "alamy", "anadolu", "anp",
    "ansa", "antara", "ap photo", "apa", "associated press", "belga", "bloomberg", "cc by",
    "cc-by", "creative commons", "dpa", "efe", "epa", "europa press", "flickr", "folhapress",
    "getty", "getty images", "imagn images", "imago", "istock", "keystone", "kyodo", "lehtikuva",
    "lusa", "maxppp", "mti", "ntb", "pa images", "pa media", "pa wire", "pap", "pexels",
    "picture alliance", "pixabay", "reuters", "rex features", "ritzau", "scanpix", "shutterstock",
    "sipa", "stockphoto", "tt", "ttxvn", "unsplash", "usa today sports", "wikimedia commons",
    "xinhua", "zuma press", "čtk", "риа новости", "тасс", "укринформ", "фото: тасс", "共同", "新华社",
    "時事", "연합뉴스",
];

/// Headings of a table of contents.
#[rustfmt::skip]
pub(in crate::extract::text) static CONTENTS: Table = table![
    "au sommaire", "auf dieser seite", "contenido", "contenidos", "contents", "conteúdo",
    "cuprins", "daftar isi", "dans cet article", "en este artículo", "in diesem artikel",
    "in dit artikel", "in questo articolo", "in this article", "in this story", "indhold",
    "indholdsfortegnelse", "indice", "indice dei contenuti", "inhalt", "inhaltsverzeichnis",
    "inhoud", "inhoudsopgave", "innehåll", "innehållsförteckning", "innhold",
    "innholdsfortegnelse", "içindekiler", "jump to", "mục lục", "neste artigo", "obsah",
    "on this page", "quick navigation", "sisällysluettelo", "sisältö", "sommaire", "sommario",
    "spis treści", "sumário", "tabla de contenido", "tabla de contenidos", "table des matières",
    "table of contents", "tartalom", "tartalomjegyzék", "w tym artykule", "what you'll learn",
    "what's inside", "índice", "índice de conteúdos", "περιεχόμενα", "зміст", "оглавление",
    "содержание", "תוכן", "תוכן עניינים", "المحتويات", "فهرس", "فهرست", "فهرست مطالب",
    "محتويات المقال", "विषय सूची", "सामग्री", "সূচিপত্র", "สารบัญ", "目录", "目次", "目錄", "목차", "차례",
];

/// Headings of notes and sources at the foot.
#[rustfmt::skip]
pub(in crate::extract::text) static NOTES: Table = table![
    "anmerkungen", "bibliografia", "bibliografie", "bibliografía", "bibliographie",
    "bibliography", "bronnen", "catatan kaki", "chú thích", "citations", "collegamenti esterni",
    "dipnotlar", "einzelnachweise", "endnotes", "enlaces externos", "external links", "fontes",
    "fonti", "footnotes", "források", "fotnoter", "fuentes", "fußnoten", "hivatkozások",
    "jegyzetek", "kaynaklar", "kaynakça", "kilder", "källor", "liens externes",
    "ligações externas", "literatur", "literaturverzeichnis", "lähteet", "notas", "note", "noten",
    "noter", "notes", "notes and references", "notes et références", "poznámky",
    "poznámky pod čarou", "przypisy", "quellen", "referanser", "reference", "referencer",
    "references", "referencias", "referenser", "referensi", "referenties", "referințe",
    "referências", "riferimenti", "références", "sources", "sumber", "surse", "tham khảo",
    "tài liệu tham khảo", "viitteet", "voetnoten", "weblinks", "works cited", "zdroje", "źródła",
    "βιβλιογραφία", "παραπομπές", "πηγές", "джерела", "источники", "литература", "література",
    "примечания", "примітки", "сноски", "ссылки", "הערות שוליים", "מקורות", "ارجاعات", "المراجع",
    "المصادر", "الهوامش", "مراجع", "منابع", "پانویس", "संदर्भ", "स्रोत", "তথ্যসূত্র", "อ้างอิง",
    "出典", "参考文献", "参考资料", "參考資料", "注釈", "注释", "脚注", "각주", "참고문헌", "출처",
];
