//! The objects that a segmenter makes of a text: `%SegmentsPrototype%` and `%SegmentIteratorPrototype%` (ECMA-402, sections 19.5
//! and 19.6).

use std::cell::OnceCell;
use std::rc::Rc;

use boa_engine::string::JsStrVariant;
use boa_engine::{
    Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string,
};
use boa_gc::{Finalize, Trace};
use segmentation::{Cursor, RuleText, Segment, Segmenter, Text};

use super::class::define_tag;
use crate::engine::builtins::define;
use crate::engine::host::interrupt::look;
use crate::engine::host::property_storage::{iterator_result, ordinary, own_property};

/// Segments that are passed over before the interrupt flag is looked at.
const AT_ONCE: usize = 1024;

/// The prototypes of both kinds of objects.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Prototypes {
    segments: JsObject,
    iterator: JsObject,
}

/// A text, and who finds its segments.
#[derive(Clone)]
struct Segmented {
    segmenter: Rc<Segmenter>,
    text: JsString,
    /// The text, prepared at the first question, for all iterators of it.
    prepared: Rc<OnceCell<RuleText>>,
}

/// The data of an object of segments.
#[derive(Trace, Finalize, JsData)]
struct Segments {
    // There is nothing of the collector's in texts and segmenters.
    #[unsafe_ignore_trace]
    segmented: Segmented,
    /// The prototype of its iterators.
    iterator: JsObject,
}

/// The data of an iterator of segments.
#[derive(Trace, Finalize, JsData)]
struct SegmentIterator {
    // As above.
    #[unsafe_ignore_trace]
    segmented: Segmented,
    #[unsafe_ignore_trace]
    cursor: Cursor,
}

impl Prototypes {
    /// Makes the prototypes.
    ///
    /// # Errors
    /// When memory is at its limit.
    pub fn new(context: &mut Context) -> JsResult<Self> {
        let segments = JsObject::with_object_proto(context.intrinsics());
        define::define(&segments, "containing", 1, NativeFunction::from_fn_ptr(containing), context)?;
        let iterate = NativeFunction::from_fn_ptr(iterate);
        define::define_at(
            &segments,
            JsSymbol::iterator().into(),
            js_string!("[Symbol.iterator]"),
            0,
            iterate,
            context,
        )?;
        let parent = context.intrinsics().constructors().iterator().prototype();
        let iterator = JsObject::with_null_proto();
        iterator.set_prototype(Some(parent));
        define::define(&iterator, "next", 0, NativeFunction::from_fn_ptr(next), context)?;
        define_tag(&iterator, js_string!("Segmenter String Iterator"), context)?;
        Ok(Self { segments, iterator })
    }

    /// Makes the object of the segments of a text.
    pub fn segments(&self, segmenter: Rc<Segmenter>, text: JsString) -> JsValue {
        let of_text = Segmented { segmenter, text, prepared: Rc::default() };
        let data = Segments { segmented: of_text, iterator: self.iterator.clone() };
        JsObject::from_proto_and_data(self.segments.clone(), data).into()
    }
}

impl Segmented {
    /// Returns the next segment behind a cursor.
    fn next(&self, cursor: &mut Cursor) -> Option<Segment> {
        let text = text_of(&self.text);
        let prepared = self.prepared.get_or_init(|| self.segmenter.prepare(text));
        self.segmenter.next(cursor, text, prepared)
    }

    /// Makes the object that tells of a segment.
    fn object(&self, segment: Segment, context: &Context) -> JsValue {
        let object = ordinary(context);
        let part = self.text.get(segment.start..segment.end).unwrap_or_default();
        object.insert_property(js_string!("segment"), own_property(part));
        object.insert_property(js_string!("index"), own_property(segment.start));
        object.insert_property(js_string!("input"), own_property(self.text.clone()));
        if let Some(is_word_like) = segment.is_word_like {
            object.insert_property(js_string!("isWordLike"), own_property(is_word_like));
        }
        object.into()
    }
}

fn text_of(text: &JsString) -> Text<'_> {
    match text.variant() {
        JsStrVariant::Latin1(text) => Text::Latin1(text),
        JsStrVariant::Utf16(text) => Text::Utf16(text),
    }
}

fn segmented(this: &JsValue, method: &str) -> JsResult<(Segmented, JsObject)> {
    let object = this.as_object();
    let segments = object.as_ref().and_then(|object| object.downcast_ref::<Segments>());
    let segments = segments.map(|segments| (segments.segmented.clone(), segments.iterator.clone()));
    segments
        .ok_or_else(|| JsNativeError::typ().with_message(format!("{method} was called on what has no segments")).into())
}

fn containing(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let (segmented, _) = segmented(this, "containing()")?;
    let index = args.get_or_undefined(0).to_integer_or_infinity(context)?.as_integer();
    let index = index.and_then(|index| usize::try_from(index).ok()).filter(|&index| index < segmented.text.len());
    let Some(index) = index else { return Ok(JsValue::undefined()) };
    let mut cursor = Cursor::no_later_than(index, text_of(&segmented.text));
    let mut passed = 0;
    while let Some(segment) = segmented.next(&mut cursor) {
        if index < segment.end {
            return Ok(segmented.object(segment, context));
        }
        passed += 1;
        if passed % AT_ONCE == 0 {
            look(context)?;
        }
    }
    Ok(JsValue::undefined())
}

fn iterate(this: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let (segmented, prototype) = segmented(this, "[Symbol.iterator]()")?;
    let iterator = SegmentIterator { segmented, cursor: Cursor::default() };
    Ok(JsObject::from_proto_and_data(prototype, iterator).into())
}

fn next(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let object = this.as_object();
    let mut iterator = object.as_ref().and_then(|object| object.downcast_mut::<SegmentIterator>());
    let Some(iterator) = iterator.as_mut() else {
        return Err(JsNativeError::typ().with_message("next() was called on what is no iterator of segments").into());
    };
    let SegmentIterator { segmented, cursor } = &mut **iterator;
    let value = segmented.next(cursor).map(|segment| segmented.object(segment, context));
    Ok(iterator_result(value, context))
}
