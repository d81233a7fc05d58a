//! `JSON.stringify`: <https://tc39.es/ecma262/#sec-json.stringify>.

use std::collections::HashSet;
use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsBigInt, JsNativeError, JsResult, JsString, JsValue, JsVariant, js_string};

use super::super::define::own_length;
use super::super::elements::{DEEPEST, Dense, InterruptTicker, too_deep};
use super::super::output::Output;
use super::circle;
use super::names::{Name, Names, NamesByShape};
use super::original::{Original, is_array};

/// Levels that are written: more than `JSON.parse` reads, as what was read may be put into other values. Without a bound, a
/// `toJSON` that returns a new value for each level would fill the memory.
const DEEPEST_WRITTEN: usize = 2 * DEEPEST;

pub(super) fn stringify(
    _: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let value = args.first().cloned().unwrap_or_default();
    let mut replacer = None;
    let mut list = None;
    if let Some(object) = args.get(1).and_then(JsValue::as_object) {
        if object.is_callable() {
            replacer = Some(object);
        } else if is_array(&object, original, context)? {
            list = Some(property_list(&object, context)?);
        }
    }
    let gap = gap(args.get(2).cloned().unwrap_or_default(), context)?;
    let spaced = !gap.is_empty();
    let list = list.map(|names| names.iter().map(|name| Name::new(name, spaced)).collect::<JsResult<Names>>());
    let writer = Writer {
        original,
        replacer,
        list: list.transpose()?,
        gap,
        names: NamesByShape::new(spaced),
        output: Output::new(),
        frames: Vec::new(),
        open: HashSet::new(),
        pristine: None,
        ticker: InterruptTicker::default(),
    };
    Ok(writer.run(value, context)?.map(JsValue::from).unwrap_or_default())
}

/// Steps 4.b of the algorithm: the only names that are written.
fn property_list(array: &JsObject, context: &mut Context) -> JsResult<Vec<JsString>> {
    let (mut list, mut known) = (Vec::new(), HashSet::new());
    let mut ticker = InterruptTicker::default();
    for i in 0..array.get(js_string!("length"), context)?.to_length(context)? {
        ticker.step(context)?;
        let item = array.get(i, context)?;
        let wraps_name = |object: JsObject| object.is::<JsString>() || object.is::<f64>();
        if item.is_string() || item.is_number() || item.as_object().is_some_and(wraps_name) {
            let name = item.to_string(context)?;
            if known.insert(name.clone()) {
                list.push(name);
            }
        }
    }
    Ok(list)
}

/// Steps 5 to 8: what each level is indented by.
fn gap(mut space: JsValue, context: &mut Context) -> JsResult<JsString> {
    const MOST: usize = 10;
    if let Some(object) = space.as_object() {
        if object.is::<f64>() {
            space = space.to_number(context)?.into();
        } else if object.is::<JsString>() {
            space = space.to_string(context)?.into();
        }
    }
    if let Some(number) = space.as_number() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and is bounded")]
        let count = (number as usize).min(MOST);
        return Ok(JsString::from(&"          "[..count]));
    }
    let text = space.as_string().unwrap_or_default();
    Ok(text.get(..MOST).unwrap_or(text))
}

/// Writes values one after another. What is open is kept in a list, not on the stack.
struct Writer<'a> {
    original: &'a Original,
    replacer: Option<JsObject>,
    list: Option<Names>,
    gap: JsString,
    names: NamesByShape,
    output: Output,
    frames: Vec<Frame>,
    /// The addresses of the objects in `frames`, which are on the way to the present one.
    open: HashSet<usize>,
    /// Whether the prototypes of plain objects and arrays are known to have no `toJSON`. Forgotten when code of the
    /// script may have run.
    pristine: Option<bool>,
    ticker: InterruptTicker,
}

/// An object whose members are being written.
struct Frame {
    object: JsObject,
    members: Members,
    /// Members are read without a call into the engine where that shows.
    plain: bool,
    next: usize,
    /// Whether a member was written.
    any: bool,
}

#[derive(Clone)]
enum Members {
    Names(Names),
    Elements(u64),
}

/// What a value is called where it stands.
#[derive(Clone, Copy)]
enum Place<'a> {
    Root,
    Member(&'a Name),
    Element(usize),
}

impl Place<'_> {
    fn name(self) -> JsValue {
        match self {
            Self::Root => js_string!("").into(),
            Self::Member(name) => name.key.clone().into(),
            Self::Element(i) => PropertyKey::from(i).into(),
        }
    }
}

impl Writer<'_> {
    fn run(mut self, value: JsValue, context: &mut Context) -> JsResult<Option<JsString>> {
        let holder = match self.replacer {
            Some(_) => {
                let holder = JsObject::with_object_proto(context.intrinsics());
                holder.create_data_property_or_throw(js_string!(""), value.clone(), context)?;
                Some(holder)
            }
            None => None,
        };
        let Some(value) = self.prepare(Place::Root, holder.as_ref(), value, context)? else { return Ok(None) };
        let first = self.begin(&value, context)?;
        self.frames.extend(first);
        while let Some(frame) = self.frames.pop() {
            self.members(frame, context)?;
        }
        self.output.into_string().map(Some)
    }

    /// Writes members up to one that has members itself, or up to the end.
    fn members(&mut self, mut frame: Frame, context: &mut Context) -> JsResult<()> {
        let members = frame.members.clone();
        loop {
            self.ticker.step(context)?;
            let i = frame.next;
            frame.next += 1;
            let place = match &members {
                Members::Names(names) => names.get(i).map(Place::Member),
                Members::Elements(count) => ((i as u64) < *count).then_some(Place::Element(i)),
            };
            let Some(place) = place else { break };
            let value = self.read(&frame, place, context)?;
            let value = match (self.prepare(place, Some(&frame.object), value, context)?, place) {
                (Some(value), _) => value,
                (None, Place::Element(_)) => JsValue::null(),
                (None, _) => continue,
            };
            if frame.any {
                self.output.ascii(b",");
            }
            frame.any = true;
            self.new_line(self.frames.len() + 1);
            if let Place::Member(name) = place {
                self.output.text(name.quoted.as_str());
            }
            if let Some(object) = value.as_object()
                && self.open.contains(&address(&object))
            {
                self.frames.push(frame);
                return Err(circle::error(&self.path_from(&object)));
            }
            if let Some(inner) = self.begin(&value, context)? {
                if self.frames.len() + 2 > DEEPEST_WRITTEN {
                    return Err(too_deep("the values to write as JSON", DEEPEST_WRITTEN));
                }
                self.frames.push(frame);
                self.frames.push(inner);
                return Ok(());
            }
        }
        if frame.any {
            self.new_line(self.frames.len());
        }
        self.output.ascii(if matches!(members, Members::Names(_)) { b"}" } else { b"]" });
        self.open.remove(&address(&frame.object));
        Ok(())
    }

    fn new_line(&mut self, depth: usize) {
        if !self.gap.is_empty() {
            self.output.ascii(b"\n");
            for _ in 0..depth {
                self.output.text(self.gap.as_str());
            }
        }
    }

    /// The value of a member.
    fn read(&mut self, frame: &Frame, place: Place<'_>, context: &mut Context) -> JsResult<JsValue> {
        if frame.plain
            && let Some(value) = glance(&frame.object, place)
        {
            return Ok(value);
        }
        self.pristine = None;
        match place {
            Place::Member(name) => frame.object.get(name.key.clone(), context),
            Place::Element(i) => frame.object.get(i, context),
            Place::Root => Ok(JsValue::undefined()),
        }
    }

    /// What is to be written for a value: a primitive, or an object that is not callable; none for what has no JSON.
    /// The first half of <https://tc39.es/ecma262/#sec-serializejsonproperty>.
    fn prepare(
        &mut self,
        place: Place<'_>,
        holder: Option<&JsObject>,
        mut value: JsValue,
        context: &mut Context,
    ) -> JsResult<Option<JsValue>> {
        if let Some(to_json) = self.own_writer(&value, context)? {
            value = to_json.call(&value, &[place.name()], context)?;
        }
        if let (Some(replacer), Some(holder)) = (&self.replacer, holder) {
            self.pristine = None;
            value = replacer.call(&holder.clone().into(), &[place.name(), value], context)?;
        }
        if let Some(object) = value.as_object()
            && !object.is_ordinary()
            && !object.is_array()
        {
            value = self.unwrapped(&object, value, context)?;
        }
        match value.variant() {
            JsVariant::Undefined | JsVariant::Symbol(_) => Ok(None),
            JsVariant::BigInt(_) => {
                Err(JsNativeError::typ().with_message("Do not know how to serialize a BigInt").into())
            }
            JsVariant::Object(object) if object.is_callable() => Ok(None),
            _ => Ok(Some(value)),
        }
    }

    /// The method `toJSON` of a value, if it has one.
    fn own_writer(&mut self, value: &JsValue, context: &mut Context) -> JsResult<Option<JsObject>> {
        let found = if let Some(object) = value.as_object() {
            if self.has_no_to_json(&object, context) {
                return Ok(None);
            }
            self.pristine = None;
            object.get(js_string!("toJSON"), context)?
        } else if value.is_bigint() {
            self.pristine = None;
            let prototype = context.intrinsics().constructors().bigint().prototype();
            let args = [prototype.into(), js_string!("toJSON").into(), value.clone()];
            self.original.get.call(&JsValue::undefined(), &args, context)?
        } else {
            return Ok(None);
        };
        Ok(found.as_callable())
    }

    /// Whether an object is seen to have no `toJSON` without asking the engine for it.
    fn has_no_to_json(&mut self, object: &JsObject, context: &mut Context) -> bool {
        let plain = object.is_ordinary();
        if !plain && !object.is_array() {
            return false;
        }
        let constructors = context.intrinsics().constructors();
        let (of_objects, of_arrays) = (constructors.object().prototype(), constructors.array().prototype());
        let pristine = *self.pristine.get_or_insert_with(|| {
            lacks_to_json(&of_objects)
                && of_objects.prototype().is_none()
                && lacks_to_json(&of_arrays)
                && of_arrays.prototype().is_some_and(|parent| JsObject::equals(&parent, &of_objects))
        });
        let expected = if plain { of_objects } else { of_arrays };
        pristine
            && object.prototype().is_some_and(|parent| JsObject::equals(&parent, &expected))
            && lacks_to_json(object)
    }

    /// The primitive in an object that stands for one, and any other object as it is.
    fn unwrapped(&mut self, object: &JsObject, value: JsValue, context: &mut Context) -> JsResult<JsValue> {
        if object.is::<f64>() {
            self.pristine = None;
            return value.to_number(context).map(JsValue::from);
        }
        if object.is::<JsString>() {
            self.pristine = None;
            return value.to_string(context).map(JsValue::from);
        }
        if let Some(value) = object.downcast_ref::<bool>() {
            return Ok((*value).into());
        }
        if let Some(value) = object.downcast_ref::<JsBigInt>() {
            return Ok(value.clone().into());
        }
        Ok(value)
    }

    /// Writes a primitive, or the opening bracket of an object, whose members come next.
    /// The second half of <https://tc39.es/ecma262/#sec-serializejsonproperty>.
    fn begin(&mut self, value: &JsValue, context: &mut Context) -> JsResult<Option<Frame>> {
        match value.variant() {
            JsVariant::Boolean(true) => self.output.ascii(b"true"),
            JsVariant::Boolean(false) => self.output.ascii(b"false"),
            JsVariant::String(text) => self.output.quoted(text.as_str()),
            JsVariant::Integer32(number) => self.output.ascii(itoa::Buffer::new().format(number).as_bytes()),
            JsVariant::Float64(number) if number.is_finite() => {
                self.output.ascii(ryu_js::Buffer::new().format(number).as_bytes());
            }
            JsVariant::Object(object) => return self.open(object, context),
            _ => self.output.ascii(b"null"),
        }
        Ok(None)
    }

    fn open(&mut self, object: JsObject, context: &mut Context) -> JsResult<Option<Frame>> {
        let plain = object.is_ordinary();
        if plain && let Some(names) = self.plain_names(&object)? {
            return Ok(Some(self.frame(object, Members::Names(names), true)));
        }
        if object.is_array() {
            let count = match own_length(&object) {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of an array")]
                Some(length) => length as u64,
                None => 0,
            };
            return Ok(Some(self.frame(object, Members::Elements(count), true)));
        }
        if !plain && self.is_raw(&object, context)? {
            let text = object.get(js_string!("rawJSON"), context)?.to_string(context)?;
            self.output.text(text.as_str());
            return Ok(None);
        }
        self.pristine = None;
        if is_array(&object, self.original, context)? {
            let frame = self.frame(object, Members::Elements(0), false);
            let count = frame.object.get(js_string!("length"), context)?.to_length(context)?;
            return Ok(Some(Frame { members: Members::Elements(count), ..frame }));
        }
        let empty = Members::Names(Rc::default());
        let frame = self.frame(object, empty, plain);
        let names = match &self.list {
            Some(list) => Rc::clone(list),
            None => self.names.of_any(&frame.object, context)?,
        };
        Ok(Some(Frame { members: Members::Names(names), ..frame }))
    }

    fn plain_names(&mut self, object: &JsObject) -> JsResult<Option<Names>> {
        match &self.list {
            Some(list) => Ok(Some(Rc::clone(list))),
            None => self.names.of_plain(object),
        }
    }

    fn is_raw(&self, object: &JsObject, context: &mut Context) -> JsResult<bool> {
        let answer = self.original.is_raw.call(&JsValue::undefined(), &[object.clone().into()], context)?;
        Ok(answer.to_boolean())
    }

    /// The objects from this one to the present one, each with the name of the member that is being written.
    fn path_from(&self, object: &JsObject) -> Vec<(JsObject, String)> {
        let frames = self.frames.iter().skip_while(|frame| !JsObject::equals(&frame.object, object));
        let steps = frames.map(|frame| {
            let i = frame.next.saturating_sub(1);
            let member = match &frame.members {
                Members::Names(names) => names.get(i).map(|name| format!("property '{}'", name.key)),
                Members::Elements(_) => None,
            };
            (frame.object.clone(), member.unwrap_or_else(|| format!("index {i}")))
        });
        steps.collect()
    }

    fn frame(&mut self, object: JsObject, members: Members, plain: bool) -> Frame {
        self.open.insert(address(&object));
        self.output.ascii(if matches!(members, Members::Names(_)) { b"{" } else { b"[" });
        Frame { object, members, plain, next: 0, any: false }
    }
}

/// An own data property, seen without running anything.
fn glance(object: &JsObject, place: Place<'_>) -> Option<JsValue> {
    let object = object.borrow();
    let properties = object.properties();
    match place {
        Place::Root => None,
        Place::Member(name) => properties.get(&name.key)?.value().cloned(),
        Place::Element(i) => Dense::of(properties)?.get(i),
    }
}

fn lacks_to_json(object: &JsObject) -> bool {
    !object.borrow().properties().contains_key(&js_string!("toJSON").into())
}

fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(object.as_ref()).cast::<()>() as usize
}
