//! A pack in the plain words of its lesson.

use crate::model::Lesson;
use meridian_pack::Pack;

/// The pack with its stories told in the lesson's plain words, so that what is asked of a pack's words can be asked of these too. A story
/// that the lesson does not tell stays as it is.
pub fn retold(pack: &Pack, lesson: &Lesson) -> Pack {
    let mut pack = pack.clone();
    for story in &mut pack.stories {
        let Some(telling) = lesson.plain.iter().find(|one| one.story == story.id) else {
            continue;
        };
        story.headline.clone_from(&telling.headline);
        story.dek.clone_from(&telling.dek);
        story.gist.clone_from(&telling.gist);
        story.answer.clone_from(&telling.answer);
        story.sections.clone_from(&telling.sections);
    }
    pack
}
