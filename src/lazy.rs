//! Code that comes in a later part of the program: `lazy!` makes a function the way into a part.

/// A part of the program did not come. Whoever wanted it can ask again: nothing remembers that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost;

/// Makes an `async` function the way into a part of the program: its first call brings the part, and it gives what the function behind it
/// gives, or [`Lost`]. Without the feature `split` it calls that at once. The part holds what nothing but such functions
/// names.
///
/// ```text
/// lazy!(extras: pub fn cite(app: AppState, style: Style) -> String = citing::cite);
/// lazy!(extras: pub async fn picture(app: AppState) -> Blob = picture::draw);
/// ```
#[macro_export]
macro_rules! lazy {
    ($part:ident: $(#[$about:meta])* $see:vis async fn $name:ident($($value:ident: $kind:ty),* $(,)?) -> $gives:ty = $way:path) => {
        $(#[$about])*
        $see async fn $name($($value: $kind),*) -> Result<$gives, $crate::lazy::Lost> {
            type Coming = std::pin::Pin<Box<dyn std::future::Future<Output = $gives>>>;
            fn begun($($value: $kind),*) -> Coming {
                Box::pin($way($($value),*))
            }
            $crate::lazy!($part: fn $name($($value: $kind),*) -> Coming = begun);
            Ok($name($($value),*).await?.await)
        }
    };
    ($part:ident: $(#[$about:meta])* $see:vis fn $name:ident($($value:ident: $kind:ty),* $(,)?) -> $gives:ty = $way:path) => {
        $(#[$about])*
        $see async fn $name($($value: $kind),*) -> Result<$gives, $crate::lazy::Lost> {
            #[cfg(feature = "split")]
            {
                #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
                fn $name($($value: $kind),*) -> Result<$gives, leptos::wasm_split::SplitLoaderError> {
                    Ok($way($($value),*))
                }
                $name($($value),*).await.map_err(|_| $crate::lazy::Lost)
            }
            #[cfg(not(feature = "split"))]
            Ok($way($($value),*))
        }
    };
}
