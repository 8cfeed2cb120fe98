//! Vietnamese.

use crate::language::script::Script;
use crate::language::{BASE, Language};

/// Vietnamese.
pub(super) static LANGUAGE: Language = Language {
    tag: "vi",
    name: "Vietnamese",
    script: Script::Latin,
    letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ\u{323}\u{31b}\u{309}",
    reading_speed: 230,
    stop_words: "là và có của được một các không trong cho người này với ở đã để như những đến khi làm sẽ \
        từ ra họ tại về vào đó cũng lại chỉ sự tôi bị phải mà thì trên sau điều còn mình thế \
        nhưng rất đi theo nên cả vì nó cần nhiều đang do lên hay khác nếu trước nói cùng nào qua \
        mới bằng ngoài tới vậy thường quá hoặc rằng vẫn gì muốn cái nhau chưa rồi ngay nơi sao \
        luôn lúc đều bởi vừa từng dưới nữa giữa ai tuy ấy chiếc cứ chắc mỗi nhé so riêng thôi \
        càng chứ à hơn nhất đây ông bà anh chị em biết việc năm ngày",
    titles: "ts ths pgs gs bs ks tp st q p đ kts cn tr nxb ubnd",
    abbreviations: "tp.hcm co ltd inc",
    closings: "v.v vv",
    before_numbers: "tr số",
    speech_verbs: "nói hỏi hét đáp kêu",
    ..BASE
};
