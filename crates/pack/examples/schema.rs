//! Prints the JSON Schema of the format: `cargo run -p meridian-pack --example schema > docs/pack.schema.json`.

fn main() -> Result<(), serde_json::Error> {
    println!(
        "{}",
        serde_json::to_string_pretty(&meridian_pack::schema::schema())?
    );
    Ok(())
}
