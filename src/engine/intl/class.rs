//! What the classes of `Intl` have in common: constructors, prototypes, lists of locales.

use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::object::{FunctionObjectBuilder, NativeObject};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{
    Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string,
};
use boa_gc::{Finalize, Trace};
use ecma402::locale::is_supported;

use super::read::Reader;
use crate::engine::builtins::define;
use crate::engine::host::interrupt::look;
use crate::engine::host::property_storage::{ordinary, own_property};
use crate::value::Recent;

/// What the functions of a class share.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Class {
    /// The prototype of its objects.
    pub prototype: JsObject,
    canonical_locales: JsFunction,
}

/// A function of a class, called with what its functions share.
pub(super) type Function<C = Class> = fn(&JsValue, &[JsValue], &C, &mut Context) -> JsResult<JsValue>;

/// What a class is made of.
pub(super) struct Definition<'a, C = Class> {
    /// Its name on `Intl`.
    pub name: &'static str,
    /// How many parameters its constructor needs.
    pub length: usize,
    /// The constructor.
    pub construct: Function<C>,
    /// The methods of its objects.
    pub methods: &'a [(&'static str, usize, Function<C>)],
    /// The getters of its objects.
    pub getters: &'a [(&'static str, Function<C>)],
}

pub(super) fn function<C: Clone + Trace + 'static>(shared: &C, function: Function<C>) -> NativeFunction {
    NativeFunction::from_copy_closure_with_captures(function, shared.clone())
}

/// Names what `Object.prototype.toString()` calls the objects of a prototype.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn define_tag(prototype: &JsObject, tag: JsString, context: &mut Context) -> JsResult<()> {
    let tag = PropertyDescriptor::builder().value(tag).writable(false).enumerable(false).configurable(true);
    prototype.define_property_or_throw(JsSymbol::to_string_tag(), tag, context).map(drop)
}

fn plain(value: impl Into<JsValue>) -> PropertyDescriptor {
    PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true).build()
}

/// Puts a class on `Intl`, whose functions share what `share` makes of it.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install<C: Clone + Trace + 'static>(
    intl: &JsObject,
    definition: &Definition<C>,
    share: impl FnOnce(Class) -> C,
    context: &mut Context,
) -> JsResult<C> {
    let mut class = None;
    let share = |made: Class| share(class.insert(made).clone());
    let (shared, constructor) = install_without_locales(intl, definition, share, context)?;
    if let Some(class) = &class {
        define::define(&constructor, "supportedLocalesOf", 1, function(class, supported_locales_of), context)?;
    }
    Ok(shared)
}

/// Puts a class on `Intl` that has no `supportedLocalesOf()`; returns its constructor as well.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install_without_locales<C: Clone + Trace + 'static>(
    intl: &JsObject,
    definition: &Definition<C>,
    share: impl FnOnce(Class) -> C,
    context: &mut Context,
) -> JsResult<(C, JsObject)> {
    let prototype = JsObject::with_object_proto(context.intrinsics());
    let canonical_locales = define::method(intl, "getCanonicalLocales", context)?;
    let class = Class { prototype: prototype.clone(), canonical_locales };
    let shared = share(class);
    let constructor = FunctionObjectBuilder::new(context.realm(), function(&shared, definition.construct))
        .name(JsString::from(definition.name))
        .length(definition.length)
        .constructor(true)
        .build();
    let fixed = PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false);
    constructor.define_property_or_throw(js_string!("prototype"), fixed.configurable(false), context)?;
    prototype.define_property_or_throw(js_string!("constructor"), plain(constructor.clone()), context)?;
    define_tag(&prototype, JsString::from(format!("Intl.{}", definition.name)), context)?;
    for (name, length, method) in definition.methods {
        define::define(&prototype, name, *length, function(&shared, *method), context)?;
    }
    for (name, getter) in definition.getters {
        let getter = FunctionObjectBuilder::new(context.realm(), function(&shared, *getter))
            .name(JsString::from(format!("get {name}")))
            .build();
        let accessor = PropertyDescriptor::builder().get(getter).enumerable(false).configurable(true);
        prototype.define_property_or_throw(JsString::from(*name), accessor, context)?;
    }
    intl.define_property_or_throw(JsString::from(definition.name), plain(constructor.clone()), context)?;
    Ok((shared, constructor.into()))
}

impl Class {
    /// Returns the locales of an argument, each in its canonical form and once (ECMA-402, "CanonicalizeLocaleList").
    ///
    /// # Errors
    /// A TypeError or a RangeError for what is no locale.
    pub(super) fn locales(&self, value: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
        let list = self.canonical_locales.call(&JsValue::undefined(), std::slice::from_ref(value), context)?;
        texts_of(&list, context)
    }

    /// Returns the prototype of what a constructor returns, which it asks for before it reads anything else. `this` is
    /// `new.target` where there is one.
    ///
    /// # Errors
    /// What the getter of the target's prototype throws.
    pub(super) fn prototype_for(&self, this: &JsValue, context: &mut Context) -> JsResult<JsObject> {
        let prototype = match this.as_object().filter(JsObject::is_constructor) {
            Some(target) => target.get(js_string!("prototype"), context)?.as_object(),
            None => None,
        };
        Ok(prototype.unwrap_or_else(|| self.prototype.clone()))
    }

    /// Returns the object that a constructor returns: its prototype is asked for first, then `make` reads the arguments.
    ///
    /// # Errors
    /// What the getter of the target's prototype throws, and what `make` does.
    pub(super) fn object<T: NativeObject>(
        &self,
        this: &JsValue,
        context: &mut Context,
        make: impl FnOnce(&mut Context) -> JsResult<T>,
    ) -> JsResult<JsValue> {
        let prototype = self.prototype_for(this, context)?;
        Ok(JsObject::from_proto_and_data(prototype, make(context)?).into())
    }
}

/// Refuses to be called without `new`.
///
/// # Errors
/// A TypeError.
pub(super) fn needs_new(this: &JsValue, name: &str) -> JsResult<()> {
    if this.as_object().is_some_and(|target| target.is_constructor()) {
        return Ok(());
    }
    Err(JsNativeError::typ().with_message(format!("Constructor Intl.{name} requires 'new'")).into())
}

/// Runs a function with the data of the object that `this` is.
///
/// # Errors
/// A TypeError where it is an object of another class.
pub(super) fn with<T: NativeObject, R>(this: &JsValue, name: &str, body: impl FnOnce(&mut T) -> R) -> JsResult<R> {
    let object = this.as_object();
    let mut data = object.as_ref().and_then(|object| object.downcast_mut::<T>());
    match data.as_mut() {
        Some(data) => Ok(body(data)),
        None => Err(JsNativeError::typ().with_message(format!("this is no Intl.{name}")).into()),
    }
}

/// Returns the function that a getter gives, always the same one: `slot` is where it is kept, `make` makes it of `length`
/// parameters.
///
/// # Errors
/// A TypeError where `this` is an object of another class.
pub(super) fn bound_function<T: NativeObject>(
    this: &JsValue,
    name: &str,
    length: usize,
    slot: fn(&mut T) -> &mut Option<JsFunction>,
    make: impl FnOnce() -> NativeFunction,
    context: &mut Context,
) -> JsResult<JsValue> {
    if let Some(bound) = with(this, name, |state: &mut T| slot(state).clone())? {
        return Ok(bound.into());
    }
    let builder = FunctionObjectBuilder::new(context.realm(), make()).name(js_string!()).length(length);
    let bound = builder.constructor(false).build();
    with(this, name, |state: &mut T| *slot(state) = Some(bound.clone()))?;
    Ok(bound.into())
}

/// Returns the texts of an array.
///
/// # Errors
/// What getters and conversions throw.
pub(super) fn texts_of(list: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
    let list = list.to_object(context)?;
    let length = list.get(js_string!("length"), context)?.to_length(context)?;
    let mut texts = Vec::new();
    for index in 0..length {
        look(context)?;
        texts.push(list.get(index, context)?.to_string(context)?.to_std_string_lossy());
    }
    Ok(texts)
}

fn supported_locales_of(_: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = args.get_or_undefined(1);
    if !options.is_undefined() {
        let options = options.to_object(context)?;
        Reader::new(&options, context).locale_matcher()?;
    }
    let mut supported = Vec::new();
    for locale in locales {
        look(context)?;
        if is_supported(&locale) {
            supported.push(locale);
        }
    }
    Ok(array_of_texts(supported, context).into())
}

/// Returns the prototype of a class of Temporal.
///
/// # Errors
/// Where the engine has it no more.
pub(super) fn temporal_prototype(class: &str, context: &mut Context) -> JsResult<JsObject> {
    let mut object = context.global_object();
    for name in ["Temporal", class, "prototype"] {
        object = object.get(JsString::from(name), context)?.as_object().ok_or_else(|| define::missing(class))?;
    }
    Ok(object)
}

/// Makes an array of texts.
pub(super) fn array_of_texts(texts: impl IntoIterator<Item: Into<JsString>>, context: &mut Context) -> JsArray {
    let texts = texts.into_iter().map(|text| JsValue::from(text.into())).collect::<Vec<_>>();
    JsArray::from_iter(texts, context)
}

/// Makes an array of objects of texts.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn array_of_parts<'a>(
    parts: impl Iterator<Item = Vec<(&'static str, &'a str)>>,
    context: &mut Context,
) -> JsResult<JsValue> {
    let array = JsArray::new(context)?;
    let mut known = Recent::default();
    for part in parts {
        look(context)?;
        let object = ordinary(context);
        for (name, text) in part {
            object.insert_property(string(name, &mut known), own_property(string(text, &mut known)));
        }
        array.push(object, context)?;
    }
    Ok(array.into())
}

/// Makes a string of a text, once where the same one comes again and again.
fn string<'a>(text: &'a str, known: &mut Recent<(&'a str, JsString)>) -> JsString {
    if let Some((_, string)) = known.find(|(known, _)| *known == text) {
        return string.clone();
    }
    let string = JsString::from(text);
    known.add((text, string.clone()));
    string
}

/// Makes an object of texts.
pub(super) fn object_of(entries: &[(&'static str, &str)], context: &Context) -> JsObject {
    let object = ordinary(context);
    for (name, text) in entries {
        object.insert_property(JsString::from(*name), own_property(JsString::from(*text)));
    }
    object
}
