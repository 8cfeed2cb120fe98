//! Indonesian.

use crate::language::script::Script;
use crate::language::{BASE, Language, Stemming, snowball};

/// Indonesian.
pub(super) static LANGUAGE: Language = Language {
    tag: "id",
    name: "Indonesian",
    script: Script::Latin,
    affixes: "meng- meny- mem- men- ber- peng- pem- pen- per- ter- ke- -nya -kan -kah -lah",
    reading_speed: 190,
    stemming: Stemming::Snowball(&snowball::INDONESIAN),
    stop_words: "yang dan di ini dari untuk dengan itu bisa aku ada tidak akan adalah dalam pada kita ke \
        juga anda dia saya kamu lebih apa sudah mereka tapi karena atau menjadi tak jadi harus \
        satu lagi seperti oleh jika hanya kami saat jangan sebagai telah semua dapat hal bahwa \
        bukan saja sangat masih pernah lain sekarang baru sama seorang tersebut kalau beberapa \
        ingin sebuah ia setelah sampai punya mungkin melakukan siapa belum tentang atas secara \
        ketika para selalu lalu kembali pasti selama setiap tanpa kepada mulai paling tetap \
        cukup kan kata kemudian mana namun memang sedang sekali tetapi hingga merupakan pun \
        kalian kenapa terus sebelum terlalu bagi yaitu agar lainnya bahkan begitu bagaimana maka \
        suatu sekitar akhirnya antara serta apakah sesuatu sejak nya ujar sehingga terhadap \
        masing melalui dirinya dilakukan",
    titles: "dr drs dra prof ir sdr bpk h hj kh r.a tn ny st jl no hlm kol gen letjen mayjen \
        brigjen kombes kompol akp ust rp a.n u.p kel kec kab prov rt rw",
    abbreviations: "spb pt tbk inc co jan feb mar apr jun jul agu sep okt nov des s.h s.e s.t m.m \
        m.si s.pd s.sos m.h m.pd s.kom",
    closings: "dll dsb dst",
    before_numbers: "no hlm jl rp tel",
    starters: "namun sementara selain menurut saat kini kemudian",
    speech_verbs: "kata katanya ujar ujarnya tanya tanyanya jawab jawabnya teriak tutur",
    ..BASE
};
