//! How texts, numbers, dates and lists are read.

use super::super::json::Json;
use super::{At, FromJson, Step};
use crate::date::Edtf;

impl FromJson for String {
    fn read(at: &At) -> Self {
        at.text().to_owned()
    }
}

impl FromJson for Edtf {
    fn read(at: &At) -> Self {
        let text = at.text();
        text.parse().unwrap_or_else(|_| {
            at.refuse("an EDTF date such as 2022, 2022-05-23, 2022-05~, 2005/2007 or 2018/..");
            Self::year_zero()
        })
    }
}

impl FromJson for u32 {
    fn read(at: &At) -> Self {
        match at.json {
            Some(Json::Count(count)) => *count,
            _ => {
                at.refuse("a whole number from 0");
                0
            }
        }
    }
}

impl FromJson for f64 {
    fn read(at: &At) -> Self {
        match at.json {
            Some(Json::Count(count)) => Self::from(*count),
            Some(Json::Number(number)) => *number,
            _ => {
                at.refuse("a number");
                0.0
            }
        }
    }
}

impl FromJson for bool {
    fn read(at: &At) -> Self {
        match at.json {
            Some(Json::Flag(flag)) => *flag,
            _ => {
                at.refuse("true or false");
                false
            }
        }
    }
}

impl<T: FromJson> FromJson for Option<T> {
    /// `null` says the same as leaving it out.
    fn read(at: &At) -> Self {
        match at.json {
            None | Some(Json::Null) => None,
            Some(_) => Some(T::read(at)),
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn read(at: &At) -> Self {
        let items = at.list();
        let mut all = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            all.push(T::read(&at.enter(Step::Item(index), Some(item))));
        }
        all
    }
}

impl FromJson for [f64; 2] {
    fn read(at: &At) -> Self {
        let numbers: Vec<f64> = FromJson::read(at);
        <[f64; 2]>::try_from(numbers).unwrap_or_else(|_| {
            at.refuse("two numbers");
            [0.0; 2]
        })
    }
}
