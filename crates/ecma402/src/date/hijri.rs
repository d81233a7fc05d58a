//! The Islamic calendar whose months begin with the new moon, as it is computed (Duffett-Smith, "Practical Astronomy with your
//! Calculator", sections 42, 44, 61 and 62).

use std::f64::consts::{PI, TAU};

/// The first day, 622-07-16 of the Julian calendar, in days since 1970.
const EPOCH: i64 = -492_148;
const SYNODIC_MONTH: f64 = 29.530_588_853;
/// The moment to which the elements of the orbits belong, the end of 1989, in days since 1970.
const ELEMENTS: f64 = 7304.0;

/// Angles in degrees.
const SUN_LONGITUDE: f64 = 279.403_303;
const SUN_PERIGEE: f64 = 282.768_422;
const SUN_ECCENTRICITY: f64 = 0.016_713;
const TROPICAL_YEAR: f64 = 365.242_191;
const MOON_LONGITUDE: f64 = 318.351_648;
const MOON_PERIGEE: f64 = 36.340_410;
const MOON_NODE: f64 = 318.510_107;
const MOON_INCLINATION: f64 = 5.145_366;

/// Returns the year, the month from 0 on, and the day of a day since 1970.
pub(super) fn date_by_moon(days: i64) -> (i32, usize, i32) {
    let since = days - EPOCH;
    let mut month = whole(to_f64(since) / SYNODIC_MONTH);
    if since - whole(to_f64(month) * SYNODIC_MONTH) >= 25 && moon_age(to_f64(days)) > 0.0 {
        month += 1;
    }
    let mut start = month_start(month);
    while start > since {
        month -= 1;
        start = month_start(month);
    }
    let year = if month >= 0 { month / 12 + 1 } else { (month + 1) / 12 };
    let (day, month) = (since - start + 1, month.rem_euclid(12));
    (
        i32::try_from(year).unwrap_or_default(),
        usize::try_from(month).unwrap_or_default(),
        i32::try_from(day).unwrap_or_default(),
    )
}

/// Returns the day on which a month begins, since the first one.
fn month_start(month: i64) -> i64 {
    let mut day = whole(to_f64(month) * SYNODIC_MONTH);
    let is_new = |day: i64| moon_age(to_f64(day + EPOCH)) >= 0.0;
    if is_new(day) {
        while is_new(day) {
            day -= 1;
        }
    } else {
        while !is_new(day) {
            day += 1;
        }
    }
    day + 1
}

/// Returns how far the moon is from the sun at the midnight with which a day begins: negative before the new moon.
fn moon_age(days: f64) -> f64 {
    let days = days - ELEMENTS;
    let (sun, sun_anomaly) = sun_position(days);
    let mean_longitude = wrapped(13.176_396_6_f64.to_radians() * days + MOON_LONGITUDE.to_radians());
    let anomaly = wrapped(mean_longitude - 0.111_404_1_f64.to_radians() * days - MOON_PERIGEE.to_radians());
    let evection = 1.2739_f64.to_radians() * (2.0 * (mean_longitude - sun) - anomaly).sin();
    let annual = 0.1858_f64.to_radians() * sun_anomaly.sin();
    let third = 0.37_f64.to_radians() * sun_anomaly.sin();
    let anomaly = anomaly + evection - annual - third;
    let center = 6.2886_f64.to_radians() * anomaly.sin();
    let fourth = 0.214_f64.to_radians() * (2.0 * anomaly).sin();
    let longitude = mean_longitude + evection + center - annual + fourth;
    let longitude = longitude + 0.6583_f64.to_radians() * (2.0 * (longitude - sun)).sin();
    let node = wrapped(MOON_NODE.to_radians() - 0.052_953_9_f64.to_radians() * days);
    let node = node - 0.16_f64.to_radians() * sun_anomaly.sin();
    let (y, x) = (longitude - node).sin_cos();
    let ecliptic = (y * MOON_INCLINATION.to_radians().cos()).atan2(x) + node;
    let age = wrapped(ecliptic - sun);
    if age > PI { age - TAU } else { age }
}

/// Returns the longitude and the mean anomaly of the sun.
fn sun_position(days: f64) -> (f64, f64) {
    let travelled = wrapped(TAU / TROPICAL_YEAR * days);
    let anomaly = wrapped(travelled + SUN_LONGITUDE.to_radians() - SUN_PERIGEE.to_radians());
    let mut eccentric = anomaly;
    loop {
        let difference = eccentric - SUN_ECCENTRICITY * eccentric.sin() - anomaly;
        eccentric -= difference / (1.0 - SUN_ECCENTRICITY * eccentric.cos());
        if difference.abs() <= 1e-5 {
            break;
        }
    }
    let ratio = ((1.0 + SUN_ECCENTRICITY) / (1.0 - SUN_ECCENTRICITY)).sqrt();
    let true_anomaly = 2.0 * ((eccentric / 2.0).tan() * ratio).atan();
    (wrapped(true_anomaly + SUN_PERIGEE.to_radians()), anomaly)
}

fn wrapped(angle: f64) -> f64 {
    angle.rem_euclid(TAU)
}

#[expect(clippy::cast_possible_truncation, reason = "days and months of ECMAScript's time range are small")]
fn whole(value: f64) -> i64 {
    value.floor() as i64
}

#[expect(clippy::cast_precision_loss, reason = "days and months of ECMAScript's time range are small")]
fn to_f64(value: i64) -> f64 {
    value as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_with_the_new_moon() {
        // 2024-01-05 and 2024-07-21.
        assert_eq!(date_by_moon(19_727), (1445, 5, 24));
        assert_eq!(date_by_moon(19_925), (1446, 0, 16));
    }
}
