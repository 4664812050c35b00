//! What comes on request. The rest of the program names nothing of it but the functions of this file.

pub mod lesson;
