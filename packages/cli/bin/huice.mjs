#!/usr/bin/env node
// There before the first build, so that an install in the workspace can link `huice`.
import '../dist/main.js';
