//! Mouse and wheel at places of the window, CSS pixels from its top left corner.

use crate::{Engine, Page, keys};
use serde_json::{Value, json};

impl Page {
    /// Turns the wheel over a place: so many pixels down. With keys held down, such as [`crate::keys::CONTROL`].
    pub fn wheel(&self, [x, y]: [f64; 2], down: i32, held: &str) {
        if Engine::chosen() == Engine::WebKit && held == keys::CONTROL {
            self.tell_of_a_wheel_with_control([x, y], down);
            return;
        }
        // Whole numbers: geckodriver takes no others.
        let turn = json!({
            "type": "scroll", "x": x.round() as i64, "y": y.round() as i64, "deltaX": 0, "deltaY": down,
            "duration": 0, "origin": "viewport",
        });
        let pause = || json!({ "type": "pause" });
        let keys = |kind: &str| -> Vec<Value> {
            held.chars()
                .map(|key| json!({ "type": kind, "value": key }))
                .collect()
        };
        let (pressed, released) = (keys("keyDown"), keys("keyUp"));
        let mut turns: Vec<Value> = pressed.iter().map(|_| pause()).collect();
        turns.push(turn);
        let strokes = [pressed, vec![pause()], released].concat();
        self.act(json!([
            { "type": "key", "id": "keyboard", "actions": strokes },
            { "type": "wheel", "id": "wheel", "actions": turns },
        ]));
    }

    /// WebKit's driver turns the wheel without the keys that are held: the page is told of it as if they were.
    fn tell_of_a_wheel_with_control(&self, [x, y]: [f64; 2], down: i32) {
        self.run(
            "const [x, y, deltaY] = arguments;
             document.elementFromPoint(x, y).dispatchEvent(new WheelEvent('wheel',
               { deltaY, ctrlKey: true, clientX: x, clientY: y, bubbles: true, cancelable: true }))",
            json!([x, y, down]),
        );
    }

    /// Presses the mouse's first button at the first place, moves by the others and lets go at the last.
    pub fn drag(&self, places: &[[f64; 2]]) {
        let mut actions = Vec::new();
        for (at, [x, y]) in places.iter().enumerate() {
            actions.push(json!({
                "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x.round() as i64, "y": y.round() as i64,
            }));
            if at == 0 {
                actions.push(json!({ "type": "pointerDown", "button": 0 }));
            }
        }
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        self.act(json!([
            { "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": actions },
        ]));
    }
}
