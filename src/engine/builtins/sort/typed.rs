//! `sort` and `toSorted` of typed arrays.
//!
//! Without a comparison elements are sorted as whole numbers in the same order, straight from and into the buffer.

use boa_engine::builtins::typed_array::TypedArrayKind;
use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsResult, JsValue};

use super::super::elements::InterruptTicker;
use super::super::numbers::Numbers;
use super::{Order, answer, count, merge};

/// <https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort>
pub(super) fn sort(
    this: &JsValue,
    args: &[JsValue],
    original: &JsFunction,
    context: &mut Context,
) -> JsResult<JsValue> {
    let (Some(order), Some(numbers)) = (Order::read(args), Numbers::of(this, context)?) else {
        return original.call(this, args, context);
    };
    sort_numbers(&numbers, &order, context)?;
    Ok(this.clone())
}

/// <https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted>
pub(super) fn to_sorted(
    this: &JsValue,
    args: &[JsValue],
    original: &JsFunction,
    context: &mut Context,
) -> JsResult<JsValue> {
    let (Some(order), Some(numbers)) = (Order::read(args), Numbers::of(this, context)?) else {
        return original.call(this, args, context);
    };
    let copy = numbers.copy(context)?;
    if let Some(numbers) = Numbers::of(&copy, context)? {
        sort_numbers(&numbers, &order, context)?;
    }
    Ok(copy)
}

fn sort_numbers(numbers: &Numbers, order: &Order, context: &mut Context) -> JsResult<()> {
    match order {
        Order::By(compare) => sort_by(numbers, compare, context),
        Order::Default => sort_as_numbers(numbers, context),
    }
}

fn sort_by(numbers: &Numbers, compare: &JsFunction, context: &mut Context) -> JsResult<()> {
    let mut ticker = InterruptTicker::default();
    let mut items = Vec::with_capacity(numbers.count);
    for i in 0..numbers.count {
        ticker.step(context)?;
        items.push(numbers.array.get(i, context)?);
    }
    // V8 asks about the elements of typed arrays in their order.
    let order = merge::order(count(&items), |first, second| {
        Ok(answer(compare, &items[first as usize], &items[second as usize], context)? > 0.0)
    })?;
    for (i, from) in order.into_iter().enumerate() {
        ticker.step(context)?;
        // The comparison may have shrunk the array: what no longer fits is dropped.
        numbers.array.set(i, items[from as usize].clone(), false, context)?;
    }
    Ok(())
}

fn sort_as_numbers(numbers: &Numbers, context: &mut Context) -> JsResult<()> {
    let form = Form { width: numbers.width, numbers: Kind::of(numbers.kind) };
    let ranks = match numbers.buffer.data() {
        Some(data) => {
            data[numbers.bytes(0..numbers.count)].chunks_exact(numbers.width).map(|bytes| form.rank(bytes)).collect()
        }
        None => Vec::new(),
    };
    let ranks = merge::in_total_order(ranks, u64::cmp, &mut InterruptTicker::default(), context)?;
    if let Some(mut data) = numbers.buffer.data_mut() {
        for (bytes, rank) in data[numbers.bytes(0..numbers.count)].chunks_exact_mut(numbers.width).zip(ranks) {
            bytes.copy_from_slice(&form.bits(rank).to_ne_bytes()[..numbers.width]);
        }
    }
    Ok(())
}

/// What the bits of an element mean. Of 64-bit Linux all machines that we build for keep the lowest byte first.
#[derive(Clone, Copy)]
struct Form {
    /// Bytes.
    width: usize,
    numbers: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Unsigned,
    Signed,
    /// With the bits of infinity: what is above them is no number.
    Float(u64),
}

impl Kind {
    fn of(kind: TypedArrayKind) -> Self {
        match kind {
            TypedArrayKind::Int8 | TypedArrayKind::Int16 | TypedArrayKind::Int32 | TypedArrayKind::BigInt64 => {
                Self::Signed
            }
            TypedArrayKind::Float16 => Self::Float(0x7c00),
            TypedArrayKind::Float32 => Self::Float(f32::INFINITY.to_bits().into()),
            TypedArrayKind::Float64 => Self::Float(f64::INFINITY.to_bits()),
            _ => Self::Unsigned,
        }
    }
}

impl Form {
    fn sign(self) -> u64 {
        1 << (8 * self.width - 1)
    }

    fn all(self) -> u64 {
        u64::MAX >> (64 - 8 * self.width)
    }

    /// A number that is larger the further back the element belongs: -0 before 0, NaN last.
    fn rank(self, bytes: &[u8]) -> u64 {
        let mut whole = [0; 8];
        whole[..self.width].copy_from_slice(bytes);
        let bits = u64::from_ne_bytes(whole);
        match self.numbers {
            Kind::Unsigned => bits,
            Kind::Signed => bits ^ self.sign(),
            Kind::Float(infinity) if bits & !self.sign() > infinity => u64::MAX,
            Kind::Float(_) if bits & self.sign() == 0 => bits | self.sign(),
            Kind::Float(_) => !bits & self.all(),
        }
    }

    /// The element of a rank; all NaN are the same one.
    fn bits(self, rank: u64) -> u64 {
        match self.numbers {
            Kind::Unsigned => rank,
            Kind::Signed => rank ^ self.sign(),
            Kind::Float(infinity) if rank == u64::MAX => infinity | (infinity & !(infinity << 1)) >> 1,
            Kind::Float(_) if rank & self.sign() != 0 => rank ^ self.sign(),
            Kind::Float(_) => !rank & self.all(),
        }
    }
}
